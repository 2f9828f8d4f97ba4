import { printClauseName, readClauseName } from '../model/clause-name.ts';
import type { ClausePair, Verdict } from '../model/clause-pair.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { pairClauses } from './pairs.ts';
import { type RelatedPlans, relatedPlans } from './related.ts';

/**
 * Which clauses of plans of related issuers may correspond, the earlier plan's first: what the words propose, without what
 * an editor refuses, and what an editor confirms.
 */
export function findCounterparts(
  plans: readonly Plan[],
  registers: Pick<Registers, 'regions'>,
  verdicts: readonly Verdict[],
): ClausePair[] {
  const judged = new Set(verdicts.map(keyOf));
  const proposed = relatedPlans(plans, registers).flatMap(proposePairs);
  const confirmed = verdicts.filter(({ verdict }) => verdict === 'confirmed');
  return [
    ...confirmed.map(({ a, b, note }) => ({
      a: readClauseName(a),
      b: readClauseName(b),
      confirmed: true,
      note,
    })),
    ...proposed.filter(({ a, b }) => !judged.has(keyOf({ a: printClauseName(a), b: printClauseName(b) }))),
  ];
}

function proposePairs({ a, b }: RelatedPlans): ClausePair[] {
  return pairClauses(numbered(a), numbered(b)).map((pair) => ({
    a: { plan: a.id, clause: pair.a },
    b: { plan: b.id, clause: pair.b },
    confirmed: false,
    note: null,
  }));
}

function numbered({ clauses }: Plan): Plan['clauses'] {
  return clauses.filter(({ kind }) => kind === 'clause');
}

/** The same for a pair in either order. */
function keyOf({ a, b }: Pick<Verdict, 'a' | 'b'>): string {
  return [a, b].sort().join(' ');
}

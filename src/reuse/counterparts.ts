import { printClauseName, readClauseName } from '../model/clause-name.ts';
import type { ClausePair, Verdict } from '../model/clause-pair.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { pairClauses } from './pairs.ts';
import { type RelatedPlans, relatedPlans } from './related.ts';

/**
 * The clauses of plans of related issuers that may correspond, the earlier plan's first: those that an editor confirmed, and those
 * with similar words that no editor has judged.
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

/** A key that is the same for both orders of a pair. */
function keyOf({ a, b }: Pick<Verdict, 'a' | 'b'>): string {
  return [a, b].sort().join(' ');
}

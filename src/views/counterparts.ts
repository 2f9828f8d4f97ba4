import type { Counterpart } from '../components/reuse/Counterparts.astro';
import { printClauseName } from '../model/clause-name.ts';
import type { ClausePair } from '../model/clause-pair.ts';
import { comparePlanDates } from '../model/compare-plan-dates.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { langOf } from '../model/script.ts';
import { pairTargets } from '../reuse/targets.ts';
import { compareAddress, titleOfPlace } from './compare.ts';
import { levelAndDate } from './labels.ts';
import { nameOfPlace, type Place, placesByName } from './places.ts';
import { linkToPlan } from './plan-group.ts';

/** The clauses of related plans that may correspond to a clause, by its name, `plan/clause`. */
export function counterpartsByClause(
  plans: readonly Plan[],
  pairs: readonly ClausePair[],
  registers: Pick<Registers, 'regions'>,
): Map<string, Counterpart[]> {
  const places = placesByName(plans);
  const seen = pairs.flatMap((pair) => {
    const [a, b] = [places.get(printClauseName(pair.a)), places.get(printClauseName(pair.b))];
    if (!a || !b) return [];
    return [
      { key: printClauseName(pair.a), counterpart: describe(a, b, pair, registers) },
      { key: printClauseName(pair.b), counterpart: describe(b, a, pair, registers) },
    ];
  });
  const groups = Map.groupBy(seen, ({ key }) => key);
  return new Map([...groups].map(([key, own]) => [key, own.map(({ counterpart }) => counterpart)]));
}

function describe(
  here: Place,
  there: Place,
  { confirmed, note }: ClausePair,
  registers: Pick<Registers, 'regions'>,
): Counterpart {
  const { plan, address } = there;
  return {
    ...linkToPlan(plan, registers),
    facts: levelAndDate(plan),
    name: titleOfPlace(there),
    address,
    compare: compareAddress(nameOfPlace(here), nameOfPlace(there)),
    status: confirmed ? '编者已确认' : '按文字提出的建议，未经编者确认',
    note,
    targets: targetsOf(here, there),
  };
}

function targetsOf(here: Place, there: Place): Counterpart['targets'] {
  const [older, newer] = comparePlanDates(there.plan, here.plan) <= 0 ? [there, here] : [here, there];
  const pairs = pairTargets(targetsBelow(older), targetsBelow(newer));
  const wordsIn = ({ plan }: Place, words: string) => ({ words, lang: langOf(plan) });
  return pairs.flatMap(({ a, b }): Counterpart['targets'] =>
    a && b ? [[wordsIn(older, a.quote), wordsIn(newer, b.quote)]] : [],
  );
}

/** The targets of a clause and of those below it. */
function targetsBelow({ plan, clause }: Place) {
  const below = new Set([clause.id]);
  for (const { id, parent } of plan.clauses) if (parent !== null && below.has(parent)) below.add(id);
  return plan.clauses.filter(({ id }) => below.has(id)).flatMap(({ targets }) => targets);
}

import type { Comparison } from '../components/reuse/ComparisonList.astro';
import { planAddress } from '../model/addresses.ts';
import { headline } from '../model/clause-label.ts';
import { printClauseName } from '../model/clause-name.ts';
import type { ClausePair } from '../model/clause-pair.ts';
import { printYears } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import type { Reuse } from '../model/reuse.ts';
import { langOf } from '../model/script.ts';
import { distinctiveRuns } from '../reuse/distinctiveness.ts';
import { levelAndDate, titleWithRegion } from './labels.ts';
import { yearPairs } from './neighbours.ts';
import { oldestFirst } from './order.ts';
import { type Place, placesByName } from './places.ts';

/** The address of the comparison of two clauses, `plan/clause`, or two plans; with one, of the page on which to choose the other. */
export function compareAddress(a: string, b?: string): string {
  return `/compare/?a=${a}${b === undefined ? '' : `&b=${b}`}`;
}

/** The printed numbers of a clause and its title or first words, “三、（十）33.发挥…” or “前言　2025年是…”. */
export function titleOfPlace({ path, clause }: Pick<Place, 'path' | 'clause'>): string {
  return [path, headline(clause)].join(clause.number === null ? '　' : '');
}

/** The plans of each issuer for one year and the next that has one, the newest first. */
export function yearComparisons(
  plans: readonly Plan[],
  registers: Pick<Registers, 'regions'>,
  most: number,
): Comparison[] {
  return yearPairs(plans)
    .slice(0, most)
    .map(([a, b]) => ({
      address: compareAddress(a.id, b.id),
      a: planSide(a, registers),
      b: planSide(b, registers),
      said: [a, b].map((plan) => printYears(plan) ?? '').join('，'),
    }));
}

/** The pairs of plans of which clauses may correspond, with the number of these clauses, most first. */
export function relatedComparisons(
  plans: readonly Plan[],
  pairs: readonly ClausePair[],
  registers: Pick<Registers, 'regions'>,
): Comparison[] {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const groups = [...Map.groupBy(pairs, ({ a, b }) => compareAddress(a.plan, b.plan))];
  return groups
    .sort(([, one], [, other]) => other.length - one.length)
    .flatMap(([address, own]) => {
      const [a, b] = [byId.get(own[0]?.a.plan ?? ''), byId.get(own[0]?.b.plan ?? '')];
      const said = `可能对应的条款${own.length}对`;
      return a && b ? [{ address, a: planSide(a, registers), b: planSide(b, registers), said }] : [];
    });
}

function planSide(plan: Plan, registers: Pick<Registers, 'regions'>): Comparison['a'] {
  return {
    name: titleWithRegion(plan, registers),
    facts: levelAndDate(plan),
    address: planAddress(plan),
    lang: langOf(plan),
  };
}

/** The `most` pairs of clauses that share the most distinctive words, each pair once. */
export function distinctiveComparisons(
  plans: readonly Plan[],
  reuse: readonly Reuse[],
  registers: Pick<Registers, 'regions'>,
  most: number,
): Comparison[] {
  const order = new Map(oldestFirst(plans).map((plan, index) => [plan.id, index]));
  const places = placesByName(plans);
  const side = (place: Place) => ({
    name: `${titleWithRegion(place.plan, registers)}　${titleOfPlace(place)}`,
    facts: levelAndDate(place.plan),
    address: place.address,
    lang: langOf(place.plan),
  });
  const pairs = distinctiveRuns(reuse).map((run) => {
    const turned = (order.get(run.a.plan) ?? 0) > (order.get(run.b.plan) ?? 0);
    const [a, b] = [printClauseName(run.a), printClauseName(run.b)];
    return { run, a: turned ? b : a, b: turned ? a : b };
  });
  const once = [...Map.groupBy(pairs, ({ a, b }) => compareAddress(a, b))].slice(0, most);
  return once.flatMap(([address, own]) => {
    const [a, b] = [places.get(own[0]?.a ?? ''), places.get(own[0]?.b ?? '')];
    const same = own.reduce((sum, { run }) => sum + run.same, 0);
    return a && b ? [{ address, a: side(a), b: side(b), said: `同样的文字${same}字` }] : [];
  });
}

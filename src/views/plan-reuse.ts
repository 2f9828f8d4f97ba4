import type { PlanLink } from '../components/lists/plan-group.ts';
import type { Elsewhere } from '../components/reuse/ElsewhereList.astro';
import type { Strip } from '../components/reuse/Strip.astro';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import type { Reuse, Stretch } from '../model/reuse.ts';
import { distinctiveRuns } from '../reuse/distinctiveness.ts';
import { compareAddress, titleOfPlace } from './compare.ts';
import { levelAndDate } from './labels.ts';
import { nameOfPlace, type Place, placesOf } from './places.ts';
import { linkToPlan } from './plan-group.ts';

type Bar = Strip['bars'][number];

/** What a plan shares with other plans. */
export interface PlanReuse extends Strip {
  /** The other plans, those with the most words in common first. */
  plans: (PlanLink & { facts: string; compare: string; same: number })[];
  clauses: { name: string; address: string; elsewhere: Elsewhere[] }[];
}

/** A run of words that a plan shares, and the plan that it shares it with. */
interface Shared {
  here: Stretch;
  other: string;
  same: number;
}

/** Returns a function that says what a plan shares with the others. */
export function reuseByPlan(
  plans: readonly Plan[],
  reuse: readonly Reuse[],
  elsewhere: ReadonlyMap<string, Elsewhere[]>,
  registers: Pick<Registers, 'regions'>,
): (plan: Plan) => PlanReuse {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const shared = sharedByPlan(reuse);
  return (plan) => {
    const own = shared.get(plan.id) ?? [];
    const places = placesOf(plan);
    return {
      ...stripOf(places, own),
      chapters: chaptersOf(places),
      plans: plansOf(plan, byId, own, registers),
      clauses: clausesOf(places, elsewhere),
    };
  };
}

function sharedByPlan(reuse: readonly Reuse[]): Map<string, Shared[]> {
  const shared = distinctiveRuns(reuse).flatMap(({ a, b, same }): Shared[] => [
    { here: a, other: b.plan, same },
    { here: b, other: a.plan, same },
  ]);
  return Map.groupBy(shared, ({ here }) => here.plan);
}

function stripOf(places: readonly Place[], own: readonly Shared[]): Omit<Strip, 'chapters'> {
  const { offsets, total } = offsetsOf(places);
  const bars = merged(own.map(({ here }) => barOf(here, offsets)));
  return {
    share: bars.reduce((sum, { length }) => sum + length, 0) / total,
    bars: bars.map(({ start, length }) => ({ start: start / total, length: length / total })),
  };
}

function chaptersOf(places: readonly Place[]): Strip['chapters'] {
  const { offsets, total } = offsetsOf(places);
  return places
    .filter(({ clause }) => clause.level === 1)
    .map(({ clause, path }) => ({ start: (offsets.get(`${clause.id} title`) ?? 0) / total, name: path }));
}

function clausesOf(
  places: readonly Place[],
  elsewhere: ReadonlyMap<string, Elsewhere[]>,
): PlanReuse['clauses'] {
  return places.flatMap((place) => {
    const others = elsewhere.get(nameOfPlace(place));
    return others ? [{ name: titleOfPlace(place), address: place.address, elsewhere: others }] : [];
  });
}

/** The offset of each title and text in the words of a plan, and the number of characters in all. */
function offsetsOf(places: readonly Place[]): { offsets: Map<string, number>; total: number } {
  const offsets = new Map<string, number>();
  let total = 0;
  for (const { clause } of places) {
    for (const part of ['title', 'text'] as const) {
      offsets.set(`${clause.id} ${part}`, total);
      total += clause[part]?.length ?? 0;
    }
  }
  return { offsets, total: Math.max(total, 1) };
}

function barOf({ clause, in: part, start, end }: Stretch, offsets: ReadonlyMap<string, number>): Bar {
  return { start: (offsets.get(`${clause} ${part}`) ?? 0) + start, length: end - start };
}

/** The bars sorted, with overlapping ones merged. */
function merged(bars: readonly Bar[]): Bar[] {
  const out: Bar[] = [];
  for (const bar of bars.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && bar.start <= last.start + last.length) {
      last.length = Math.max(last.length, bar.start + bar.length - last.start);
    } else out.push({ ...bar });
  }
  return out;
}

function plansOf(
  plan: Plan,
  plans: ReadonlyMap<string, Plan>,
  own: readonly Shared[],
  registers: Pick<Registers, 'regions'>,
): PlanReuse['plans'] {
  const groups = [...Map.groupBy(own, ({ other }) => other)].flatMap(([id, runs]) => {
    const other = plans.get(id);
    return other ? [{ other, same: runs.reduce((sum, { same }) => sum + same, 0) }] : [];
  });
  return groups
    .sort((a, b) => b.same - a.same)
    .map(({ other, same }) => ({
      ...linkToPlan(other, registers),
      facts: levelAndDate(other),
      compare: compareAddress(plan.id, other.id),
      same,
    }));
}

import { addressedClauses, clauseAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import { joinNames, nameOf } from '../model/clause-label.ts';
import { printClauseName } from '../model/clause-name.ts';
import type { Plan } from '../model/plan.ts';

/** A clause among those of several plans. */
export interface Place {
  plan: Plan;
  clause: Clause;
  /** The printed numbers from the top, “三、（十）33.”. */
  path: string;
  address: string;
}

/** A fact and the clause that states it. */
export interface Placed<T> {
  place: Place;
  fact: T;
}

/** The facts that `read` returns for each clause with an address, in the order of the plans and their clauses. */
export function placedFacts<T>(plans: readonly Plan[], read: (clause: Clause) => readonly T[]): Placed<T>[] {
  return plans.flatMap((plan) =>
    placesOf(plan).flatMap((place) => read(place.clause).map((fact) => ({ place, fact }))),
  );
}

/** Facts by the clause that states them, in their order. */
export function groupByClause<T>(placed: readonly Placed<T>[]): { place: Place; facts: T[] }[] {
  return [...Map.groupBy(placed, ({ place }) => place)].map(([place, own]) => ({
    place,
    facts: own.map(({ fact }) => fact),
  }));
}

/** Places by their plan, in their order. */
export function groupByPlan<T extends { place: Place }>(
  placed: readonly T[],
): { plan: Plan; entries: T[] }[] {
  return [...Map.groupBy(placed, ({ place }) => place.plan)].map(([plan, entries]) => ({ plan, entries }));
}

/** The places of each plan, cached: most pages need those of all plans. */
const cache = new WeakMap<Plan, readonly Place[]>();

/** The clauses of a plan that have an address. */
export function placesOf(plan: Plan): readonly Place[] {
  const places = cache.get(plan) ?? readPlaces(plan);
  cache.set(plan, places);
  return places;
}

/** The place of a clause of a plan. Throws a RangeError for a clause without an address. */
export function placeIn(plan: Plan, { id }: Pick<Clause, 'id'>): Place {
  const place = placesOf(plan).find(({ clause }) => clause.id === id);
  if (!place) throw new RangeError(`${plan.id} has no clause ${id} with an address`);
  return place;
}

/** A clause's name among those of all plans, `shanghai-work-safety-2021/3-10-33`. */
export function nameOfPlace({ plan, clause }: Place): string {
  return printClauseName({ plan: plan.id, clause: clause.id });
}

/** The places of all plans by the name of the clause. */
export function placesByName(plans: readonly Plan[]): Map<string, Place> {
  return new Map(plans.flatMap(placesOf).map((place) => [nameOfPlace(place), place]));
}

function readPlaces(plan: Plan): Place[] {
  const paths = printedPaths(plan.clauses);
  return addressedClauses(plan).map((clause) => ({
    plan,
    clause,
    path: paths.get(clause.id) ?? clause.id,
    address: clauseAddress(plan, clause),
  }));
}

/** The printed numbers of each part from the top, by its id: 3-10-33 → “三、（十）33.”. */
export function printedPaths(clauses: readonly Clause[]): Map<string, string> {
  const paths = new Map<string, string>();
  // A parent comes before its children.
  for (const clause of clauses) {
    paths.set(clause.id, joinNames([paths.get(clause.parent ?? '') ?? '', nameOf(clause)]));
  }
  return paths;
}

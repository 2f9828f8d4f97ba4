import { type Choice, FACETS, type Facet } from './address.ts';
import type { Bundle } from './bundle.ts';
import type { PlanFacts } from './files.ts';
import type { Answer } from './searcher.ts';

/** How many hits have each value of a facet, the most frequent first. */
export type Counts = Map<Facet, [value: string, count: number][]>;

type ValuesOf = (page: number) => readonly string[];

const OF_PLANS: Partial<Record<Facet, (facts: PlanFacts) => readonly (string | number | null)[]>> = {
  year: ({ year }) => [year],
  region: ({ region }) => [region],
  level: ({ level }) => [level],
  issuer: ({ issuers }) => issuers,
};

/** The answer without the clauses that have none of the values chosen of some facet; plans as such are no choice. */
export async function choose(answer: Answer, choice: Choice): Promise<Answer> {
  const tests = await Promise.all([...choice].map(([facet, values]) => testOf(answer.bundle, facet, values)));
  const clauses = [...answer.clauses].filter(([page]) => tests.every((test) => test(page)));
  return { ...answer, clauses: new Map(clauses), plans: choice.size === 0 ? answer.plans : [] };
}

/**
 * How many clauses of these answers, taken before anything is chosen, have each value. A facet is counted as if nothing
 * of its own were chosen, so that its counts say what choosing one more value would bring.
 */
export async function countFacets(answers: readonly Answer[], choice: Choice): Promise<Counts> {
  const counted = FACETS.map(async (facet): Promise<[Facet, [string, number][]]> => {
    const others: Choice = new Map([...choice].filter(([other]) => other !== facet));
    const tallies = await Promise.all(
      answers.map(async (answer) => tally(await choose(answer, others), facet)),
    );
    const chosen = [...(choice.get(facet) ?? [])].map((value): [string, number] => [value, 0]);
    const sums = new Map(chosen);
    for (const [value, count] of tallies.flatMap((values) => [...values]))
      sums.set(value, (sums.get(value) ?? 0) + count);
    return [facet, [...sums].sort(([a, m], [b, n]) => n - m || a.localeCompare(b))];
  });
  return new Map(await Promise.all(counted));
}

async function tally({ bundle, clauses }: Answer, facet: Facet): Promise<Map<string, number>> {
  const valuesOf = await readValues(bundle, facet);
  const counts = new Map<string, number>();
  for (const value of [...clauses.keys()].flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

async function testOf(
  bundle: Bundle,
  facet: Facet,
  values: ReadonlySet<string>,
): Promise<(page: number) => boolean> {
  const valuesOf = await readValues(bundle, facet);
  return (page) => valuesOf(page).some((value) => values.has(value));
}

async function readValues(bundle: Bundle, facet: Facet): Promise<ValuesOf> {
  const read = OF_PLANS[facet];
  if (read) {
    const plans = (await bundle.plans()).map((facts) =>
      read(facts)
        .flatMap((value) => value ?? [])
        .map(String),
    );
    return (page) => plans[bundle.planOf(page)] ?? [];
  }
  const values = new Map<number, string[]>();
  for (const [value, pages] of await bundle.filter(facet)) {
    for (const page of pages) values.set(page, [...(values.get(page) ?? []), value]);
  }
  return (page) => values.get(page) ?? [];
}

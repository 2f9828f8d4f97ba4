import type { Choice, Facet } from './address.ts';
import type { Bundle } from './bundle.ts';
import type { PlanFacts } from './files.ts';
import type { Answer } from './searcher.ts';

/** How many hits have each value of a facet, the most frequent value first. */
export type Counts = Map<Facet, [value: string, count: number][]>;

type ValuesOf = (record: number) => readonly string[];

const OF_PLANS: Partial<Record<Facet, (facts: PlanFacts) => readonly (string | number | null)[]>> = {
  year: ({ years }) => years,
  region: ({ region }) => [region],
  level: ({ level }) => [level],
  issuer: ({ issuers }) => issuers,
};

/** The answer without the clauses and plans that lack all selected values of some facet. */
export async function filterAnswer(answer: Answer, choice: Choice): Promise<Answer> {
  const tests = await Promise.all(
    [...choice].map(async ([facet, values]) => {
      const valuesOf = await readValues(answer.bundle, facet);
      return (record: number) => valuesOf(record).some((value) => values.has(value));
    }),
  );
  const passes = (record: number) => tests.every((test) => test(record));
  const clauses = [...answer.clauses].filter(([record]) => passes(record));
  const plans = answer.plans.filter((plan) => passes(answer.bundle.starts[plan] ?? 0));
  return { ...answer, clauses: new Map(clauses), plans };
}

/** Whether all values of a facet are known from the plans, without a file of its own in each bundle. */
export function isOfPlans(facet: Facet): boolean {
  return facet in OF_PLANS;
}

/**
 * How many clauses of some unfiltered answers have each value of some facets. The choice of a facet does not filter its own counts, so that
 * they say how many hits each further value would add.
 */
export async function countFacets(
  answers: readonly Answer[],
  choice: Choice,
  facets: readonly Facet[],
): Promise<Counts> {
  const counted = facets.map(async (facet): Promise<[Facet, [string, number][]]> => {
    const others: Choice = new Map([...choice].filter(([other]) => other !== facet));
    const values = await Promise.all(
      answers.map(async (answer) => {
        const { clauses } = await filterAnswer(answer, others);
        return [...clauses.keys()].flatMap(await readValues(answer.bundle, facet));
      }),
    );
    const counts = new Map([...(choice.get(facet) ?? [])].map((value): [string, number] => [value, 0]));
    for (const value of values.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [facet, [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b))];
  });
  return new Map(await Promise.all(counted));
}

async function readValues(bundle: Bundle, facet: Facet): Promise<ValuesOf> {
  const read = OF_PLANS[facet];
  if (read) {
    const plans = (await bundle.plans()).map((facts) =>
      read(facts)
        .flatMap((value) => value ?? [])
        .map(String),
    );
    return (record) => plans[bundle.planOf(record)] ?? [];
  }
  const values = new Map<number, string[]>();
  for (const [value, records] of await bundle.filter(facet)) {
    for (const record of records) {
      const own = values.get(record) ?? [];
      values.set(record, own);
      own.push(value);
    }
  }
  return (record) => values.get(record) ?? [];
}

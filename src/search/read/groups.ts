import type { Order } from './address.ts';
import type { Bundle } from './bundle.ts';
import { type Answer, GRADES, type Grade } from './searcher.ts';

/** The hits in one plan. */
export interface Group {
  bundle: Bundle;
  /** The plan's index in its bundle. */
  plan: number;
  /** Whether its own title or number may be a hit too. */
  titleMatches: boolean;
  /** The records of its clauses, in the order in which they are shown. */
  records: number[];
  /** How the plan or the best of its clauses has the words. */
  grade: Grade;
  score: number;
}

type Hit = { record: number; grade: Grade; score: number };

/** A match so near the beginning of a clause stands in its title or its first words. */
const HEAD = 24;

/** The hits of some answers, which are given newest first, by plan and in order; by relevance those of a better grade come first. */
export async function groupsOf(answers: readonly Answer[], order: Order): Promise<Group[]> {
  const groups = answers.flatMap((answer) => groupsOfAnswer(answer, order === 'relevance'));
  if (order === 'relevance') return groups.sort(byGrade);
  if (order === 'date') return groups;
  const ids = await Promise.all(
    groups.map(async ({ bundle, plan }) => (await bundle.plans())[plan]?.id ?? ''),
  );
  const idOf = new Map(groups.map((group, at) => [group, ids[at] ?? '']));
  return groups.sort((a, b) => (idOf.get(a) ?? '').localeCompare(idOf.get(b) ?? ''));
}

function groupsOfAnswer({ bundle, clauses, plans, grades }: Answer, byRelevance: boolean): Group[] {
  const byPlan = new Map(plans.map((plan): [number, Hit[]] => [plan, []]));
  for (const [record, positions] of clauses) {
    const plan = bundle.planOf(record);
    const hits = byPlan.get(plan) ?? [];
    byPlan.set(plan, hits);
    hits.push({ record, grade: grades.get(record) ?? 'plan', score: scoreOf(positions) });
  }
  const all = [...byPlan].sort(([a], [b]) => a - b);
  return all.map(([plan, hits]) => {
    hits.sort((a, b) => (byRelevance ? byGrade(a, b) : 0) || a.record - b.record);
    const titleMatches = plans.includes(plan);
    const score = (titleMatches ? 4 : 0) + (hits[0]?.score ?? 0) + Math.log1p(hits.length);
    const known = [grades.get(bundle.starts[plan] ?? 0), ...hits.map((hit) => hit.grade)];
    const grade = GRADES.find((one) => known.includes(one)) ?? 'plan';
    return { bundle, plan, titleMatches, records: hits.map(({ record }) => record), grade, score };
  });
}

function byGrade(a: Pick<Hit, 'grade' | 'score'>, b: Pick<Hit, 'grade' | 'score'>): number {
  return GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) || b.score - a.score;
}

/** Of each term's positions in a clause, one in its head scores most, and every further one a little. */
function scoreOf(terms: readonly number[][]): number {
  return terms.reduce(
    (sum, positions) => sum + ((positions[0] ?? HEAD) < HEAD ? 2 : 0) + Math.log1p(positions.length),
    0,
  );
}

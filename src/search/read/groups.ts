import type { Order } from './address.ts';
import type { Bundle } from './bundle.ts';
import type { Answer } from './searcher.ts';

/** The hits of one plan. */
export interface Group {
  bundle: Bundle;
  /** The plan's place in its bundle. */
  plan: number;
  /** Whether its own title or number is a hit too. */
  named: boolean;
  /** Its clauses, in the order in which they are shown. */
  pages: number[];
  score: number;
}

type Hit = { page: number; score: number };

/** A match so near the beginning of a clause stands in its title or its first words. */
const HEAD = 24;

/** The hits grouped by plan and put in order. Answers are given newest first. */
export async function groupsOf(answers: readonly Answer[], order: Order): Promise<Group[]> {
  const groups = answers.flatMap((answer) => groupsOfAnswer(answer, order === 'relevance'));
  if (order === 'relevance') return groups.sort((a, b) => b.score - a.score);
  if (order === 'date') return groups;
  const ids = await Promise.all(
    groups.map(async ({ bundle, plan }) => (await bundle.plans())[plan]?.id ?? ''),
  );
  const idOf = new Map(groups.map((group, at) => [group, ids[at] ?? '']));
  return groups.sort((a, b) => (idOf.get(a) ?? '').localeCompare(idOf.get(b) ?? ''));
}

function groupsOfAnswer({ bundle, clauses, plans }: Answer, relevance: boolean): Group[] {
  const byPlan = new Map(plans.map((plan): [number, Hit[]] => [plan, []]));
  for (const [page, places] of clauses) {
    const plan = bundle.planOf(page);
    const hits = byPlan.get(plan) ?? [];
    byPlan.set(plan, hits);
    hits.push({ page, score: scoreOf(places) });
  }
  const all = [...byPlan].sort(([a], [b]) => a - b);
  return all.map(([plan, hits]) => {
    hits.sort((a, b) => (relevance ? b.score - a.score : 0) || a.page - b.page);
    const named = plans.includes(plan);
    const score = (named ? 4 : 0) + (hits[0]?.score ?? 0) + Math.log1p(hits.length);
    return { bundle, plan, named, pages: hits.map(({ page }) => page), score };
  });
}

/** More for a term that stands in a clause's head, and a little for every further time. */
function scoreOf(terms: readonly number[][]): number {
  return terms.reduce(
    (sum, places) => sum + ((places[0] ?? HEAD) < HEAD ? 2 : 0) + Math.log1p(places.length),
    0,
  );
}

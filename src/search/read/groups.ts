import type { Grouping, Order } from './address.ts';
import type { Bundle } from './bundle.ts';
import { type Answer, GRADES, type Grade } from './searcher.ts';

/** The hits in one plan, or, where hits are not grouped, one of them or the plan itself. */
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

interface HitsOfPlan {
  bundle: Bundle;
  plan: number;
  /** How the plan itself has the words; null where it does not match. */
  own: Grade | null;
  hits: Hit[];
}

/** A match so near the beginning of a clause stands in its title or its first words. */
const HEAD = 24;

/** The hits of some answers, which are given newest first, in groups and in order; by relevance those of a better grade come first. */
export async function groupsOf(
  answers: readonly Answer[],
  order: Order,
  grouping: Grouping = 'plan',
): Promise<Group[]> {
  const byPlan = answers.flatMap((answer) => groupsOfAnswer(answer, order === 'relevance'));
  const groups = (grouping === 'plan' ? byPlan : byPlan.flatMap(eachAlone)).map(groupOf);
  if (order === 'relevance') return groups.sort(byGrade);
  if (order === 'date') return groups;
  const ids = await Promise.all(
    groups.map(async ({ bundle, plan }) => (await bundle.plans())[plan]?.id ?? ''),
  );
  const idOf = new Map(groups.map((group, at) => [group, ids[at] ?? '']));
  return groups.sort((a, b) => (idOf.get(a) ?? '').localeCompare(idOf.get(b) ?? ''));
}

/** How many of all are shown once `more` are shown in addition to those that are already: never all but one. */
export function endOf(all: number, shown: number, more: number): number {
  return all - shown - more > 1 ? shown + more : all;
}

/** How many plans some groups are of. */
export function plansIn(groups: readonly Group[]): number {
  return new Set(groups.map(({ bundle, plan }) => `${bundle.entry.folder} ${plan}`)).size;
}

function groupsOfAnswer({ bundle, clauses, plans, grades }: Answer, byRelevance: boolean): HitsOfPlan[] {
  const byPlan = new Map(plans.map((plan): [number, Hit[]] => [plan, []]));
  for (const [record, positions] of clauses) {
    const plan = bundle.planOf(record);
    const hits = byPlan.get(plan) ?? [];
    byPlan.set(plan, hits);
    hits.push({ record, grade: grades.get(record) ?? 'plan', score: scoreOf(positions) });
  }
  const ofPlans = new Set(plans);
  const all = [...byPlan].sort(([a], [b]) => a - b);
  return all.map(([plan, hits]) => {
    hits.sort((a, b) => (byRelevance ? byGrade(a, b) : 0) || a.record - b.record);
    const own = ofPlans.has(plan) ? (grades.get(bundle.starts[plan] ?? 0) ?? 'plan') : null;
    return { bundle, plan, own, hits };
  });
}

/** The plan itself, where it is a hit, and each of its hits by itself. */
function eachAlone({ bundle, plan, own, hits }: HitsOfPlan): HitsOfPlan[] {
  const alone = hits.map((hit) => ({ bundle, plan, own: null, hits: [hit] }));
  return own ? [{ bundle, plan, own, hits: [] }, ...alone] : alone;
}

function groupOf({ bundle, plan, own, hits }: HitsOfPlan): Group {
  const known = [own, ...hits.map(({ grade }) => grade)];
  return {
    bundle,
    plan,
    titleMatches: own !== null,
    records: hits.map(({ record }) => record),
    grade: GRADES.find((grade) => known.includes(grade)) ?? 'plan',
    score: (own ? 4 : 0) + (hits[0]?.score ?? 0) + Math.log1p(hits.length),
  };
}

function byGrade(a: Pick<Hit, 'grade' | 'score'>, b: Pick<Hit, 'grade' | 'score'>): number {
  return GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) || b.score - a.score;
}

/**
 * The score of a clause: 2 for each term that occurs within its first `HEAD` letters, and the logarithm of 1 plus how often it
 * occurs.
 */
function scoreOf(terms: readonly number[][]): number {
  return terms.reduce(
    (sum, positions) => sum + ((positions[0] ?? HEAD) < HEAD ? 2 : 0) + Math.log1p(positions.length),
    0,
  );
}

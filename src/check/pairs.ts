import { readClauseName } from '../model/clause-name.ts';
import type { Verdict } from '../model/clause-pair.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { Content } from './content.ts';

/** Checks that both clauses of each verdict exist and are of two plans, and that no pair has two verdicts. */
export function checkPairs({
  plans,
  pairs: { verdicts, text },
}: Pick<Content, 'plans' | 'pairs'>): Finding[] {
  const lines = text.split('\n');
  const clauses = new Set(plans.flatMap(({ plan }) => plan.clauses.map(({ id }) => `${plan.id}/${id}`)));
  const judged = new Set<string>();
  return verdicts.flatMap((verdict) => {
    const problem = problemOf(verdict, clauses, judged);
    judged.add(keyOf(verdict));
    return problem === null ? [] : [finding('pair-misplaced', lineOf(verdict, lines), problem)];
  });
}

function problemOf(
  { a, b }: Verdict,
  clauses: ReadonlySet<string>,
  judged: ReadonlySet<string>,
): string | null {
  const absent = [a, b].find((name) => !clauses.has(name));
  if (absent) return `there is no clause ${absent}`;
  if (readClauseName(a).plan === readClauseName(b).plan) return `${a} and ${b} are of one plan`;
  return judged.has(keyOf({ a, b })) ? `${a} and ${b} are judged twice` : null;
}

function keyOf({ a, b }: Pick<Verdict, 'a' | 'b'>): string {
  return [a, b].sort().join(' ');
}

/** The last line that names a pair, since of two verdicts on one pair the second is reported. */
function lineOf({ a, b }: Verdict, lines: readonly string[]): number {
  const names = (line: string | undefined, name: string) => line?.split(/[\s,{}'"]+/).includes(name) === true;
  const near = lines.findLastIndex(
    (line, at) => names(line, a) && [line, lines[at + 1], lines[at - 1]].some((other) => names(other, b)),
  );
  return near + 1;
}

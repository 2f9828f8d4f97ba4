import { relative } from 'node:path';
import type { FileFindings } from '../check/check.ts';
import type { PlanFiles } from '../check/content.ts';
import { clauseAtLine } from '../check/mdx-lines.ts';
import type { Finding, FindingError, PlacedFinding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { placesOf, wordsOf } from '../model/words.ts';

/** A finding with its file and the words of the plan that it is about. */
export interface LocatedFinding extends PlacedFinding {
  /** The path of the file whose line it names, `content/plans/qingpu-emergency-2023.mdx`. */
  file: string;
}

/** Everything that was found on a plan. */
interface Found {
  plan: Plan | null;
  files: PlanFiles | null;
  placed: readonly PlacedFinding[];
  checked: readonly FileFindings[];
  refused: readonly FindingError[];
  /** The path of the document as received. */
  source: string;
}

/** All findings on a plan; those of `check`, which name lines of the MDX, at the words of these lines. */
export function locate({ plan, files, placed, checked, refused, source }: Found): LocatedFinding[] {
  const place = plan && files ? placesIn(plan, files) : () => null;
  const named = (file: string, found: PlacedFinding) => ({ ...found, file: relative('.', file) });
  return [
    ...refused.flatMap(({ file, findings }) => findings.map((one) => named(file, { ...one, place: null }))),
    ...checked.flatMap(({ file, findings }) =>
      findings.map((one) => named(file, { ...one, place: file === files?.file ? place(one) : null })),
    ),
    ...placed.map((one) => named(source, one)),
  ];
}

/** Gives the words of the plan for a finding at a line of its MDX: those that it quotes, else the beginning of the clause. */
function placesIn(plan: Plan, files: PlanFiles): (found: Finding) => PlacedFinding['place'] {
  const words = wordsOf(plan.clauses);
  const places = placesOf(plan.clauses);
  return ({ line, message }) => {
    const clause = places.get(clauseAtLine(files.mdx, files.plan.clauses, line)?.id ?? '');
    if (!clause) return null;
    const quote = /“(.+?)”/.exec(message)?.[1] ?? '';
    const at = quote === '' ? -1 : words.slice(clause.start, clause.end).indexOf(quote);
    const start = clause.start + Math.max(at, 0);
    return { start, end: at < 0 ? start : start + quote.length };
  };
}

import type { Explanation } from '../components/SourceRows.astro';
import { SEVERITIES } from '../model/finding.ts';
import { countFindings } from './counts.ts';
import type { LocatedFinding } from './locate.ts';
import type { PartHead } from './part-head.ts';
import { type PlainRow, plainRows } from './plain-rows.ts';
import type { ReadFacts } from './read-facts.ts';
import type { Review } from './read-review.ts';
import type { Run } from './runs.ts';
import { type Settlement, settle } from './settlements.ts';
import type { SourceLine } from './source-lines.ts';

/** A finding with its number on the page, from 1, and what may be written to settle it, one of them. */
export interface NumberedFinding extends LocatedFinding {
  number: number;
  settlements: Settlement[];
  /** Its message without the lines to write. */
  said: string;
}

/** A published line beside its source, with everything that was understood of it. */
export interface ReviewRow {
  source: SourceLine[];
  explanations: Explanation[];
  /** The parts of the plan that begin here. */
  heads: PartHead[];
  /** How deep the part lies to which the words belong, 0 the highest. */
  depth: number;
  words: Run[];
  facts: ReadFacts[];
  findings: NumberedFinding[];
}

/** A page for checking: findings on the plan as a whole, then its lines. */
interface ReviewView {
  general: NumberedFinding[];
  rows: ReviewRow[];
  /** How many findings there are. */
  total: number;
  /** “错误1处”, “须核对3处”. */
  counts: string[];
}

/** The source of a plan line by line, what became of each line, and all findings, numbered in the order of the page. */
export function reviewView(review: Review): ReviewView {
  const rows = plainRows(review);
  const groups = groupFindings(review.findings, rows);
  let number = 0;
  const numbered = (findings: readonly LocatedFinding[]): NumberedFinding[] =>
    findings.map((one) => ({ ...settled(one, review), number: ++number }));
  const general = numbered(groups.get(null) ?? []);
  const reviewed = rows.map(({ span: _span, ...row }, i) => ({
    ...row,
    findings: numbered(groups.get(i) ?? []),
  }));
  const all = [...general, ...reviewed.flatMap((row) => row.findings)];
  return { general, rows: reviewed, total: number, counts: countFindings(all) };
}

/** The lines to write are at the end of a message, after a colon or on lines of their own. */
const LINES = /(?:: |\n)(?:- \{|[a-z]+: ).*$/s;

function settled(found: LocatedFinding, review: Review): Omit<NumberedFinding, 'number'> {
  const settlements = settle(found, review);
  return {
    ...found,
    settlements,
    said: settlements.length > 0 ? found.message.replace(LINES, '') : found.message,
  };
}

/** The findings by the index of their row, null for those on the whole; in the order of the text, then the gravest first. */
function groupFindings(
  findings: readonly LocatedFinding[],
  rows: readonly PlainRow[],
): Map<number | null, LocatedFinding[]> {
  const rowAt = (start: number) => rows.findIndex(({ span }) => span.start <= start && start < span.end);
  const sorted = findings.toSorted(
    (a, b) =>
      (a.place?.start ?? -1) - (b.place?.start ?? -1) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  return Map.groupBy(sorted, ({ place }) => {
    const row = place === null ? -1 : rowAt(place.start);
    return row < 0 ? null : row;
  });
}

import type { Explanation } from '../components/SourceRows.astro';
import { unreadUnits } from '../facts/units.ts';
import type { Clause } from '../model/clause.ts';
import { FACT_KIND_NAMES } from '../model/fact-kinds.ts';
import { SEVERITIES } from '../model/finding.ts';
import { type Place, placesOf, wordsOf } from '../model/words.ts';
import { explain } from '../views/repair-summary.ts';
import { sourceRows } from '../views/source-rows.ts';
import { countFindings } from './counts.ts';
import type { LocatedFinding } from './locate.ts';
import { mergeAlike, type SettledFinding } from './merge-alike.ts';
import { type PartHead, partHead } from './part-head.ts';
import { type ReadFacts, readFactsOf } from './read-facts.ts';
import type { Review } from './read-review.ts';
import { type Layer, type Run, runsOf, type Span } from './runs.ts';
import { settle } from './settlements.ts';
import { linesOfPieces, type SourceLine } from './source-lines.ts';

/** A finding with its number on the page, from 1. */
export interface NumberedFinding extends SettledFinding {
  number: number;
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
export interface ReviewView {
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
    mergeAlike(findings.map((one) => settled(one, review))).map((one) => ({
      ...one,
      number: ++number,
    }));
  const general = numbered(groups.get(null) ?? []);
  const reviewed = rows.map(({ span: _span, ...row }, i) => ({
    ...row,
    findings: numbered(groups.get(i) ?? []),
  }));
  const all = [...general, ...reviewed.flatMap((row) => row.findings)];
  return { general, rows: reviewed, total: number, counts: countFindings(all) };
}

/** The lines to write are at the end of a message, behind a colon. */
const LINES = /: (?:- \{|[a-z]+: ).*$/s;

function settled(found: LocatedFinding, review: Review): SettledFinding {
  const settlements = settle(found, review);
  return {
    ...found,
    settlements,
    said: settlements.length > 0 ? found.message.replace(LINES, '') : found.message,
  };
}

/** A row with the place of its words, before its findings. */
type PlainRow = Omit<ReviewRow, 'findings'> & { span: Span };

function plainRows({ plan, repairs, text, proposed, registers }: Review): PlainRow[] {
  if (plan === null) return sourceOnly(text ?? '');
  const words = wordsOf(plan.clauses);
  const proposals = new Map((proposed?.clauses ?? []).map((clause) => [clause.id, clause]));
  const places = [...placesOf(plan.clauses).values()];
  const parts = plan.clauses.map((clause, i) => ({ clause, place: places[i] as Place }));
  const layers = parts.flatMap(layersOf);
  let [start, shown] = [0, 0];
  return sourceRows(words, repairs).map(({ line, source, published, repairs: own }) => {
    const end = start + published.reduce((sum, piece) => sum + piece.text.length, 0);
    const span = { start, end };
    const lines = linesOfPieces(source, line, shown);
    shown = Math.max(shown, ...lines.map(({ number }) => number ?? 0));
    start = end;
    const here = parts.filter(
      ({ place }) => place.start < end && place.end >= span.start && place.end > place.start,
    );
    const begun = parts.filter(({ place }) => place.start >= span.start && place.start < end);
    return {
      span,
      source: lines,
      explanations: explain(own.filter(({ source, published }) => source.trim() + published.trim() !== '')),
      heads: begun.map(({ clause }) => partHead(clause, proposals.get(clause.id) ?? null, registers)),
      depth: depthOf(here.at(-1)?.clause),
      words: runsOf(words.replaceAll('\n', ' '), withoutBreak(words, span), layers),
      facts: here.flatMap(({ clause, place }) => readFactsOf(clause, place, span)),
    };
  });
}

/** The lines of a source of which no plan could be made. */
function sourceOnly(text: string): PlainRow[] {
  return sourceRows(text, []).map(({ line, source }) => ({
    span: { start: -1, end: -1 },
    source: linesOfPieces(source, line, 0),
    explanations: [],
    heads: [],
    depth: 0,
    words: [],
    facts: [],
  }));
}

function withoutBreak(words: string, { start, end }: Span): Span {
  return { start, end: words[end - 1] === '\n' ? end - 1 : end };
}

function depthOf(clause: Clause | undefined): number {
  return clause?.kind === 'clause' ? clause.id.split('-').length - 1 : 0;
}

/** What is marked in the words of a part: its number and title, its facts, and brackets that were not understood. */
function layersOf({ clause, place }: { clause: Clause; place: Place }): Layer[] {
  const { number, title, text, kind } = clause;
  const titleEnd = place.titleStart + (title?.length ?? 0);
  const facts = FACT_KIND_NAMES.flatMap((name) =>
    clause[name].map((fact) => ({
      name: `fact fact-${name}`,
      ...shift(fact, fact.in === 'title' ? place.titleStart : place.textStart),
    })),
  );
  const readable = kind !== 'frame' && kind !== 'signature';
  const unread = (words: string, from: number) =>
    readable ? unreadUnits(words).map((span) => ({ name: 'unread', ...shift(span, from) })) : [];
  return [
    ...(number === null ? [] : [{ name: 'number', start: place.start, end: place.start + number.length }]),
    ...(title === null ? [] : [{ name: 'heading', start: place.titleStart, end: titleEnd }]),
    ...facts,
    ...unread(title ?? '', place.titleStart),
    ...unread(text, place.textStart),
  ];
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
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

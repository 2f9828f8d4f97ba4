import type { Clause } from '../model/clause.ts';
import type { Span } from '../model/quote.ts';
import { type Place, placesOf, wordsOf } from '../model/words.ts';
import { explain } from '../views/repair-summary.ts';
import { sourceRows } from '../views/source-rows.ts';
import { layersOf } from './layers.ts';
import { partHead } from './part-head.ts';
import { readFactsOf } from './read-facts.ts';
import type { Review } from './read-review.ts';
import type { ReviewRow } from './rows.ts';
import { runsOf } from './runs.ts';
import { linesOfPieces } from './source-lines.ts';

/** A row with the place of its words, before its findings. */
export type PlainRow = Omit<ReviewRow, 'findings'> & { span: Span };

/** The lines of the words of a plan, or of its source where there is none. */
export function plainRows({ plan, repairs, text, proposed, registers }: Review): PlainRow[] {
  if (plan === null) return sourceOnly(text ?? '');
  const words = wordsOf(plan.clauses);
  const proposals = new Map((proposed?.clauses ?? []).map((clause) => [clause.id, clause]));
  const places = [...placesOf(plan.clauses).values()];
  const parts = plan.clauses.map((clause, i) => ({ clause, place: places[i] as Place }));
  const layers = parts.flatMap(layersOf);
  const printed = words.replaceAll('\n', ' ');
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
      words: runsOf(printed, withoutBreak(words, span), layers),
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

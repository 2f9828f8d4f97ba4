import type { Passage } from '../components/facts/PassageList.astro';
import type { Piece } from '../components/facts/Pieces.astro';
import type { Piece as ClausePiece } from '../model/fact-kinds.ts';
import { type Sentence, sentencesOf } from '../model/sentence.ts';
import type { Place } from './places.ts';

/** Part of a clause's text or title, in UTF-16 code units. */
export interface Span {
  in?: ClausePiece;
  start: number;
  end: number;
}

/** The title and the sentences of a clause that contain spans, each once, with its spans marked. */
export function passagesOf({ clause, address }: Place, spans: readonly Span[]): Passage[] {
  const inTitle = spans.filter((span) => span.in === 'title');
  const inText = spans.filter((span) => span.in !== 'title');
  const sentences = sentencesOf(clause.text)
    .flat()
    .map((sentence) => ({ sentence, own: inText.filter((span) => meet(span, sentence)) }))
    .filter(({ own }) => own.length > 0)
    .map(({ sentence, own }) => ({
      address: `${address}#${clause.id}-s${sentence.n}`,
      pieces: piecesOf(clause.text, sentence, own),
    }));
  return [...titlePassage({ clause, address }, inTitle), ...sentences];
}

function titlePassage(
  { clause, address }: Pick<Place, 'clause' | 'address'>,
  spans: readonly Span[],
): Passage[] {
  const title = clause.title ?? '';
  const pieces = piecesOf(title, { start: 0, end: title.length }, spans);
  return spans.length === 0 ? [] : [{ address: `${address}#${clause.id}`, pieces }];
}

/** The words from `within.start` to `within.end`, cut where marked words begin and end. */
export function piecesOf(text: string, within: Span, marked: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  const put = (start: number, end: number, mark: boolean) => {
    if (start < end) pieces.push({ text: text.slice(start, end), marked: mark });
  };
  let done = within.start;
  for (const { start, end } of marked.toSorted((a, b) => a.start - b.start)) {
    put(done, Math.max(done, start), false);
    put(Math.max(done, start), Math.min(end, within.end), true);
    done = Math.max(done, Math.min(end, within.end));
  }
  put(done, within.end, false);
  return pieces;
}

function meet(span: Span, sentence: Sentence): boolean {
  return span.start < sentence.end && sentence.start < span.end;
}

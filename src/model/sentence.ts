import { isRow } from './row.ts';

/** A sentence of a clause's own text: its number, from 1, and its offsets in UTF-16 code units. */
export interface Sentence {
  n: number;
  start: number;
  end: number;
}

// Closing quotes and brackets after the full stop belong to the sentence.
const SENTENCE = /[^。！？\n]*[。！？]+[”’」』）》〉】]*|[^。！？\n]+/g;
const SENTENCE_OF_ROW = /[^。！？\n\t]*[。！？]+[”’」』）》〉】]*|[^。！？\n\t]+/g;

/**
 * The sentences of a text by paragraph; “…高质量发展。（市应急局）” has two. Together they are every character of the text except line
 * breaks and the tabs of tables: a sentence never spans cells. Their numbers are part of published addresses, `3-10-33-s2`.
 */
export function sentencesOf(text: string): Sentence[][] {
  const paragraphs: Sentence[][] = [];
  let start = 0;
  let n = 0;
  for (const line of text === '' ? [] : text.split('\n')) {
    const offset = start;
    const found = [...line.matchAll(isRow(line) ? SENTENCE_OF_ROW : SENTENCE)];
    paragraphs.push(
      found.map((match) => ({
        n: ++n,
        start: offset + match.index,
        end: offset + match.index + match[0].length,
      })),
    );
    start += line.length + 1;
  }
  return paragraphs;
}

import { isRow } from './table.ts';

/** A sentence of a clause's own text: its number, from 1, and where it stands, in UTF-16 code units. */
export interface Sentence {
  n: number;
  start: number;
  end: number;
}

// Closing quotes and brackets belong to the sentence that they close.
const SENTENCE = /[^。！？\n]*[。！？]+[”’」』）》〉】]*|[^。！？\n]+/g;
const SENTENCE_OF_ROW = /[^。！？\n\t]*[。！？]+[”’」』）》〉】]*|[^。！？\n\t]+/g;

/**
 * The sentences of a text, paragraph by paragraph, as “…高质量发展。（市应急局）” holds two; together they are every
 * character of the text but its line breaks and the tabs of its tables: no sentence goes beyond a cell. Their numbers are
 * part of published addresses, `3-10-33-s2`.
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

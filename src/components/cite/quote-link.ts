import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Span } from './clause-text.ts';
import { textDirective } from './text-fragment.ts';

/** The query parameter of the quoted words, `?quote=12-30-9f86d081884c7d65`. */
const PARAMETER = 'quote';
const DIGITS = 16;

/** The page that words are quoted from. */
interface QuotedPage {
  /** The full address of the clause's page. */
  address: string;
  /** The id of the clause, or of the row of its table that the words stand in. */
  anchor: string;
  /** The text above the clause's words on its page, a line a paragraph. */
  head: string;
  /** The clause's own words, its title and its text, a line a paragraph. */
  text: string;
}

/** The quoted words in a link; `start` and `end` do not count white space. */
interface Quoted extends Span {
  hash: string;
}

/**
 * A link to words of a clause that can be verified: `…/3-10-33/?quote=12-30-9f86d081884c7d65#3-10-33:~:text=…`. `quote`
 * holds where the words begin and end in the clause's own words, its title and its text, and the first 16 hexadecimal
 * digits of the SHA-256 of the quoted words in UTF-8, both without white space; a browser without text fragments
 * scrolls to the clause.
 */
export function quoteLink({ address, anchor, head, text }: QuotedPage, span: Span): string {
  const above = `${head}\n`;
  const moved = { start: above.length + span.start, end: above.length + span.end };
  const start = bare(text.slice(0, span.start)).length;
  const words = bare(text.slice(span.start, span.end));
  const url = new URL(address);
  url.search = `${PARAMETER}=${start}-${start + words.length}-${hashOf(words)}`;
  // A match never spans paragraphs or cells.
  const directive = textDirective((above + text).replaceAll('\t', '\n'), moved);
  url.hash = directive === null ? anchor : `${anchor}:~:${directive}`;
  return url.href;
}

/** Reads the quoted words from the query string of a page; null where there are none. */
export function readQuoteLink(search: string): Quoted | null {
  const value = new URLSearchParams(search).get(PARAMETER) ?? '';
  const [, start, end, hash] = /^(\d{1,6})-(\d{1,6})-([0-9a-f]{16})$/.exec(value) ?? [];
  return hash && Number(start) < Number(end) ? { start: Number(start), end: Number(end), hash } : null;
}

/** Finds the quoted words in a clause's words now, at their old offset first; null where they have changed. */
export function findQuoted({ start, end, hash }: Quoted, text: string): Span | null {
  const words = bare(text);
  const length = end - start;
  const places = [start, ...Array(Math.max(0, words.length - length + 1)).keys()];
  const at = places.find((place) => hashOf(words.slice(place, place + length)) === hash);
  if (at === undefined) return null;
  const printed = [...text.matchAll(/\S/g)].map(({ index }) => index);
  return { start: printed[at] ?? 0, end: (printed[at + length - 1] ?? 0) + 1 };
}

function bare(words: string): string {
  return words.replaceAll(/\s/g, '');
}

function hashOf(words: string): string {
  return bytesToHex(sha256(utf8ToBytes(words))).slice(0, DIGITS);
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Span } from './clause-text.ts';
import { textDirective } from './text-fragment.ts';

/** The part of an address that says which words were quoted, `?quote=12-30-9f86d081884c7d65`. */
const PARAMETER = 'quote';
const DIGITS = 16;

/** Where words may be quoted from. */
export interface QuotedPage {
  /** The full address of the clause's page. */
  address: string;
  clause: string;
  /** What stands above the clause's words on its page, a line a paragraph. */
  head: string;
  /** The clause's own words, its title and its text, a line a paragraph. */
  text: string;
}

/** What a link says of the words that were quoted; places count characters without white space. */
export interface Quoted extends Span {
  hash: string;
}

/**
 * A link to words of a clause that can check itself: `…/3-10-33/?quote=12-30-9f86d081884c7d65#3-10-33:~:text=…`. `quote`
 * holds where the words begin and end in the clause's own words, its title and its text, and the first 16 hexadecimal
 * digits of the SHA-256 of the quoted words in UTF-8, both without white space; a browser that doesn't know text fragments
 * goes to the clause.
 */
export function quoteLink({ address, clause, head, text }: QuotedPage, span: Span): string {
  const above = `${head}\n`;
  const moved = { start: above.length + span.start, end: above.length + span.end };
  const start = bare(text.slice(0, span.start)).length;
  const words = bare(text.slice(span.start, span.end));
  const url = new URL(address);
  url.search = `${PARAMETER}=${start}-${start + words.length}-${hashOf(words)}`;
  const directive = textDirective(above + text, moved);
  url.hash = directive === null ? clause : `${clause}:~:${directive}`;
  return url.href;
}

/** What the address of a page says of the words that were quoted from it; null where it says nothing. */
export function readQuoteLink(search: string): Quoted | null {
  const value = new URLSearchParams(search).get(PARAMETER) ?? '';
  const [, start, end, hash] = /^(\d{1,6})-(\d{1,6})-([0-9a-f]{16})$/.exec(value) ?? [];
  return hash && Number(start) < Number(end) ? { start: Number(start), end: Number(end), hash } : null;
}

/** Where the quoted words stand in a clause's own words now, at their old place or at another; null where they don't. */
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

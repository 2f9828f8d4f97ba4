import { closeSync, ftruncateSync, mkdirSync, opendirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { PageRecord } from './records.ts';

/** Pagefind counts a weight of 1.05 as 25, which it takes as read; any other it writes beside every place of every word. */
const HEAD = Buffer.from('<html><body data-pagefind-weight="1.05">');
const TAIL = Buffer.from('</body></html>');

/** How many bytes a letter has in UTF-8: all of them stand between U+0800 and U+FFFF. */
const LETTER = 3;
const PAIR = 2 * LETTER + 1;
const SPACE = 0x20;

/**
 * Writes pages to a folder as the HTML that Pagefind reads, in the order in which the folder lists its files: in this order
 * they are numbered. Files that stand there are written over, and emptied where there are fewer pages now: a disk on which
 * thousands of files were just removed takes ten times as long to make others.
 */
export function writePages(pages: readonly PageRecord[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (let count = listPages(folder).length; count < pages.length; count++) {
    closeSync(openSync(join(folder, `${count}.html`), 'w'));
  }
  for (const [at, name] of listPages(folder).entries()) {
    const page = pages[at];
    writeOver(join(folder, name), page ? htmlOf(page) : Buffer.alloc(0));
  }
}

/** The names of the files of a folder in the order in which it lists them. */
export function listPages(folder: string): string[] {
  const names: string[] = [];
  const listing = opendirSync(folder);
  for (let entry = listing.readSync(); entry; entry = listing.readSync()) names.push(entry.name);
  listing.closeSync();
  return names;
}

function writeOver(path: string, bytes: Buffer): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes);
  ftruncateSync(file, bytes.length);
  closeSync(file);
}

function htmlOf({ pieces, filters }: PageRecord): Buffer {
  const marks = Object.entries(filters).flatMap(([name, values]) =>
    values.map((value) => `<p data-pagefind-filter="${name}:${value}"></p>`),
  );
  return Buffer.concat([HEAD, ...pieces.map(pairBytes), Buffer.from(marks.join('')), TAIL]);
}

/** The overlapping pairs of some letters as words, 提级调 → “提级 级调 ”. */
function pairBytes(letters: string): Buffer {
  const from = Buffer.from(letters);
  const pairs = Buffer.alloc((letters.length - 1) * PAIR, SPACE);
  for (let at = 0; at < letters.length - 1; at++) {
    for (let byte = 0; byte < 2 * LETTER; byte++) pairs[at * PAIR + byte] = from[at * LETTER + byte] ?? 0;
  }
  return pairs;
}

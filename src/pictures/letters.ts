import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import { create, type Font } from 'fontkit';
import { z } from 'zod';
import { FONT_FOLDER, readJson } from './font.ts';

const FAMILY = 'Picture';

interface Slice {
  /** `118` or `latin-ext`. */
  name: string;
  ranges: [first: number, last: number][];
}

const slices: readonly Slice[] = Object.entries(
  z.record(z.string(), z.string()).parse(readJson('unicode.json')),
).map(([name, ranges]) => ({
  name: name.replaceAll(/[[\]]/g, ''),
  ranges: ranges.split(',').map(readRange),
}));

/** The slice that holds the shape of each character asked for so far; null where the font has none. */
const holders = new Map<string, string | null>();
const opened = new Map<string, ReadonlySet<number>>();

/** The families that hold the shapes of these words, as CSS lists them; null where the font lacks a character. */
export function familiesFor(words: string): string | null {
  const names = new Set([...new Set(words)].sort().map(holderOf));
  return names.has(null) ? null : [...names].map((name) => `"${FAMILY} ${name}"`).join(', ');
}

/** The characters of these words that the font lacks. */
export function lackingFor(words: string): string[] {
  return [...new Set(words)].filter((sign) => holderOf(sign) === null);
}

function holderOf(sign: string): string | null {
  const known = holders.get(sign);
  if (known !== undefined) return known;
  const code = sign.codePointAt(0) ?? 0;
  // The package claims characters for a slice that the slice has no shape of.
  const holder = slices.find(
    ({ name, ranges }) =>
      ranges.some(([first, last]) => code >= first && code <= last) && open(name).has(code),
  );
  holders.set(sign, holder?.name ?? null);
  return holder?.name ?? null;
}

function open(name: string): ReadonlySet<number> {
  const known = opened.get(name);
  if (known) return known;
  const bytes = readFileSync(join(FONT_FOLDER, `files/noto-serif-sc-${name}-wght-normal.woff2`));
  GlobalFonts.register(bytes, `${FAMILY} ${name}`);
  const signs = new Set((create(bytes) as Font).characterSet);
  opened.set(name, signs);
  return signs;
}

/** `U+4e00-4e03` or `U+4e00`. */
function readRange(range: string): [number, number] {
  const [first = 0, last = first] = range
    .replace('U+', '')
    .split('-')
    .map((digits) => Number.parseInt(digits, 16));
  return [first, last];
}

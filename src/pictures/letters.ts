import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import { create, type Font } from 'fontkit';
import { z } from 'zod';

/** Noto Serif SC (OFL-1.1) comes in slices, each with some of the characters in every weight. */
const FOLDER = dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/noto-serif-sc/package.json'),
);

const FAMILY = 'Picture';

interface Slice {
  /** `118` or `latin-ext`. */
  name: string;
  ranges: [first: number, last: number][];
}

const slices: readonly Slice[] = Object.entries(
  z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(join(FOLDER, 'unicode.json'), 'utf8'))),
).map(([name, ranges]) => ({
  name: name.replaceAll(/[[\]]/g, ''),
  ranges: ranges.split(',').map(readRange),
}));

/** The slice of each character looked up so far; null where the font lacks it. */
const sliceOf = new Map<string, string | null>();
const opened = new Map<string, ReadonlySet<number>>();

/** The CSS font families with the glyphs of some words; null where the font lacks a character. */
export function familiesFor(words: string): string | null {
  const names = new Set([...new Set(words)].sort().map(findSlice));
  return names.has(null) ? null : [...names].map((name) => `"${FAMILY} ${name}"`).join(', ');
}

/** The characters of some words that the font lacks. */
export function missingFrom(words: string): string[] {
  return [...new Set(words)].filter((character) => findSlice(character) === null);
}

function findSlice(character: string): string | null {
  const known = sliceOf.get(character);
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  // The package lists characters of which the slice has no glyph.
  const slice = slices.find(
    ({ name, ranges }) =>
      ranges.some(([first, last]) => code >= first && code <= last) && open(name).has(code),
  );
  sliceOf.set(character, slice?.name ?? null);
  return slice?.name ?? null;
}

function open(name: string): ReadonlySet<number> {
  const known = opened.get(name);
  if (known) return known;
  const bytes = readFileSync(join(FOLDER, `files/noto-serif-sc-${name}-wght-normal.woff2`));
  GlobalFonts.register(bytes, `${FAMILY} ${name}`);
  const characters = new Set((create(bytes) as Font).characterSet);
  opened.set(name, characters);
  return characters;
}

/** Parses `U+4e00-4e03` or `U+4e00`. */
function readRange(range: string): [number, number] {
  const [first = 0, last = first] = range
    .replace('U+', '')
    .split('-')
    .map((digits) => Number.parseInt(digits, 16));
  return [first, last];
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sourcePath } from '../../src/content/folder.ts';
import { placeRepairs } from '../../src/model/placed-repairs.ts';
import { sourceSchema } from '../../src/model/source.ts';
import { damage } from './mirror-damage.ts';

const PLAN = 'changzhi-emergency-2025';
const written = sourceSchema.parse(parse(readFileSync(sourcePath(PLAN, 'source.yaml'), 'utf8')));
const { sha256, sic } = written;
const received = readFileSync(sourcePath(PLAN, 'source.txt'));
const source = received.toString();
const { repairs } = placeRepairs(source, written);

const GLOSS = /(\p{Script=Han})\((\p{Script=Latin}+)\)/gu;
const table = new Map(
  [...source.matchAll(GLOSS)].map(([, character = '', pinyin = '']) => [character, pinyin]),
);
// 驅 does not occur on the page, but 域?qū) can come from no other character.
table.set('驅', 'qū');

/** Restores an undamaged part of the page: no pinyin, full-width punctuation, blank lines of no-break spaces. */
function unglossed(text: string): string {
  return text
    .replace(GLOSS, '$1')
    .replace(/[,:;()]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replace(/(?<=\n\?*)\?/g, '\u00A0');
}

/** The parts of the page, alternately undamaged and restored by a repair. */
const stretches = repairs.flatMap(({ at, source: damaged, class: kind, published }, n) => {
  const before = repairs[n - 1];
  const start = before ? before.at + before.source.length : 0;
  // A tag of the page is left because its “<” was lost.
  return [unglossed(source.slice(start, at)), kind === 'furniture' ? `<${damaged}` : published];
});
const last = repairs.at(-1);
const page = stretches.join('') + unglossed(source.slice(last ? last.at + last.source.length : 0));

const restored = repairs.flatMap(({ published, confidence }, n) => {
  const start = stretches.slice(0, 2 * n + 1).join('').length;
  return [...published].map((character, k) => ({ character, at: start + k, confidence }));
});

/** The characters that differ from that at a place by one byte and would give the same damage. */
function otherReadings(at: number): string[] {
  const [before, after] = [page.slice(at - 24, at), page.slice(at + 1, at + 25)];
  const [character = '', ...others] = neighbours(page.charAt(at));
  const damaged = damage(before + character + after, table);
  return others.filter((other) => damage(before + other + after, table) === damaged);
}

/** A character of code page 936, and all others that share a byte with it. */
function neighbours(character: string): string[] {
  const bytes = iconv.encode(character, 'gbk');
  const found = new Set([character]);
  for (const place of [0, 1]) {
    for (let byte = 0x40; byte <= 0xfe; byte++) {
      const other = iconv.decode(Buffer.from(bytes).fill(byte, place, place + 1), 'gbk');
      if (other.length === 1 && other !== '\uFFFD') found.add(other);
    }
  }
  return [...found];
}

describe('the mirror’s damage', () => {
  it('turns the restored page into the document as received', () => {
    expect(damage(page, table)).toBe(source);
  });

  it('breaks a character whose bytes, with those of its neighbour, look like another one', () => {
    expect(damage('領域專項', table)).toBe('領域?qū)m?');
    expect(damage('領域，專項', table)).toBe('領域,專項');
  });

  it('breaks every 危化, since its bytes contain those of ；', () => {
    expect(damage('尾礦庫、危化、冶金', table)).toBe('尾礦庫、?;?、冶金');
  });

  it('needs the page’s commas to have been full-width', () => {
    expect(damage(page.replaceAll('，', ','), table)).not.toBe(source);
  });
});

describe('the repairs by hand', () => {
  it('refer to the file as received', () => {
    expect(createHash('sha256').update(received).digest('hex')).toBe(sha256);
  });

  it.each(repairs)('find $source at $at', ({ at, source: damaged }) => {
    expect(source.slice(at, at + damaged.length)).toBe(damaged);
  });

  it.each(sic)('leave $quote as printed', ({ quote }) => {
    expect(page).toContain(unglossed(quote));
  });

  it('leave no question mark and no private-use character', () => {
    expect(page).not.toMatch(/\?|\p{Co}/u);
  });

  it.each(restored.filter((r) => r.confidence === 'certain'))(
    'are certain of $character: nothing else gives the same text',
    ({ at }) => {
      expect(otherReadings(at)).toEqual([]);
    },
  );

  it.each(restored.filter((r) => r.confidence === 'high'))(
    'are not certain of $character: the bytes alone allow others',
    ({ at }) => {
      expect(otherReadings(at)).not.toEqual([]);
    },
  );
});

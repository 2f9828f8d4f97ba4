import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import type { Repair } from '../../src/model/repair.ts';
import { wordsOf } from '../../src/model/words.ts';
import { sourceRows, sourceView } from '../../src/views/source-rows.ts';

const repair = (fields: Partial<Repair>): Repair => ({
  class: 'width',
  confidence: 'certain',
  start: 0,
  end: 0,
  source: '',
  published: '',
  ...fields,
});
const { plans } = await readContent();

describe.each(plans)('$plan.title next to its source', ({ plan, repairs }) => {
  const words = wordsOf(plan.clauses);
  const rows = sourceRows(words, repairs);
  const join = (side: 'source' | 'published') =>
    rows.flatMap((row) => row[side].map(({ text }) => text)).join('');

  it('has the source on the left, character for character', () => {
    const source = readFileSync(`tests/fixtures/content/sources/${plan.id}/${plan.source.file}`, 'utf8');
    expect(join('source')).toBe(source);
  });

  it('has the published words on the right, a row for each line', () => {
    expect(join('published')).toBe(words);
    expect(rows.length).toBe(words.split('\n').length);
  });

  it('shows every repair in one row', () => {
    expect(rows.flatMap((row) => row.repairs)).toEqual(repairs);
  });
});

describe('a row', () => {
  const words = '打造安全发展示范区\n引领城市';
  const joint = repair({ class: 'line-join', start: 5, end: 5, source: '\n\n' });
  const blank = repair({ class: 'space', start: 9, end: 10, source: '\n\n', published: '\n' });

  it('is numbered by its first line in the source', () => {
    expect(sourceRows(words, [joint, blank]).map(({ line }) => line)).toEqual([1, 5]);
  });

  it('shows ⏎ for a removed line break', () => {
    const [row] = sourceView(words, [joint, blank]);
    expect(row?.source.map(({ text }) => text)).toEqual(['打造安全发', '⏎⏎\n', '展示范区', '⏎⏎']);
    expect(row?.published.map(({ text }) => text).join('')).toBe('打造安全发展示范区');
  });

  it('counts its repairs by class', () => {
    const [row] = sourceView(words, [joint, blank]);
    expect(row?.counts.map(({ name, count }) => `${name} ${count}`)).toEqual(['接行 1', '空白 1']);
  });

  it('has each reason once, with its confidence', () => {
    const reason = '首字节已失，次字节A3尚存。';
    const lost = (start: number) =>
      repair({
        class: 'supplied',
        confidence: 'high',
        start,
        end: start + 1,
        source: '?',
        published: '危',
        reason,
      });
    const [row] = sourceView('危危', [lost(0), lost(1)]);
    expect(row?.explanations).toEqual([
      { name: '补字', change: '“?”改为“危”，同类共2处', confidence: '高度可信', reason },
    ]);
  });

  it('shows private-use characters as their code', () => {
    const damage = repair({
      class: 'supplied',
      start: 0,
      end: 1,
      source: '椪\uE383',
      published: '项',
      reason: '…',
    });
    expect(sourceView('项', [damage])[0]?.explanations[0]?.change).toBe('“椪[U+E383]”改为“项”');
  });
});

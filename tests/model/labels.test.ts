import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FACT_KINDS } from '../../src/model/fact-kinds.ts';
import * as labels from '../../src/model/labels.ts';
import { CODE } from '../rooms.ts';

/** All labels by group. */
const { partLabel: _partLabel, ...GROUPS } = labels;

/** Synonyms of labels, which pages must not use. */
const OTHER_WORDS = [
  '目标',
  '量化指标',
  '完成时限',
  '责任部门',
  '引用的文件',
  '自定用语',
  '通知正文',
  '引言',
  '结尾',
  '落款',
  '牵头单位',
  '参与',
];

const SOURCES = new Set(['model/labels.ts', 'model/fact-kinds.ts']);
/** Rooms that look for these words in documents. */
const READERS = /^(?:facts|importer)\//;

const all = [
  ...Object.values(FACT_KINDS).map(({ label }) => label),
  ...Object.values(GROUPS).flatMap((group) => Object.values(group).map(nameOf)),
];

function nameOf(entry: string | { name: string }): string {
  return typeof entry === 'string' ? entry : entry.name;
}

/** Chinese words that are a whole string or the whole text of an element: 'x', "x", `x`, >x<. */
function stringsIn(file: string): string[] {
  const text = readFileSync(join('src', file), 'utf8');
  return [...text.matchAll(/(?<=['"`>])\p{Script=Han}+(?=['"`<])/gu)].map(([words]) => words);
}

describe('labels', () => {
  it.each(Object.entries(GROUPS))('are unique in %s', (group, entries) => {
    const names = Object.values(entries).map(nameOf);
    // Two kinds of deadline, `by` and `on`, are both called 期限.
    const expected = group === 'DEADLINE_LABELS' ? [...names.slice(0, 1), ...names.slice(2)] : names;
    expect([...new Set(names)]).toEqual(expected);
  });

  it('are written nowhere else', () => {
    const known = new Set([...all, ...OTHER_WORDS]);
    const spelled = CODE.filter((file) => !SOURCES.has(file) && !READERS.test(file)).flatMap((file) =>
      stringsIn(file)
        .filter((words) => known.has(words))
        .map((words) => `${file}: ${words}`),
    );
    expect(spelled).toEqual([]);
  });
});

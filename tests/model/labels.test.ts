import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FACT_KINDS } from '../../src/model/fact-kinds.ts';
import * as labels from '../../src/model/labels.ts';
import { CODE } from '../rooms.ts';

/** The ledger: what is called what, group by group. */
const { partLabel: _partLabel, ...GROUPS } = labels;

/** Other words for what has a label; a page that used one would call one thing by two names. */
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

const LEDGER = new Set(['model/labels.ts', 'model/fact-kinds.ts']);
/** Rooms that read these words in documents, where they are not labels. */
const READERS = /^(?:facts|importer)\//;

const all = [
  ...Object.values(FACT_KINDS).map(({ label }) => label),
  ...Object.values(GROUPS).flatMap((group) => Object.values(group).map(nameOf)),
];

function nameOf(entry: string | { name: string }): string {
  return typeof entry === 'string' ? entry : entry.name;
}

/** The words that stand alone as a string or as what an element says: 'x', "x", `x`, >x<. */
function spelledIn(file: string): string[] {
  const text = readFileSync(join('src', file), 'utf8');
  return [...text.matchAll(/(?<=['"`>])\p{Script=Han}+(?=['"`<])/gu)].map(([words]) => words);
}

describe('the ledger of labels', () => {
  it.each(Object.entries(GROUPS))('has no two things of one name in %s', (group, entries) => {
    const names = Object.values(entries).map(nameOf);
    // 期限 is the name of a day by which and of a day on which something is due.
    const expected = group === 'DEADLINE_LABELS' ? [...names.slice(0, 1), ...names.slice(2)] : names;
    expect([...new Set(names)]).toEqual(expected);
  });

  it('is the only place that spells a label', () => {
    const known = new Set([...all, ...OTHER_WORDS]);
    const spelled = CODE.filter((file) => !LEDGER.has(file) && !READERS.test(file)).flatMap((file) =>
      spelledIn(file)
        .filter((words) => known.has(words))
        .map((words) => `${file}: ${words}`),
    );
    expect(spelled).toEqual([]);
  });
});

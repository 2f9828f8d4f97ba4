import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../../src/content-folder.ts';
import { importFile } from '../import-file.ts';
import { type Gold, score } from './score.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

const DOCUMENTS: readonly [name: string, file: string][] = [
  ...[
    'shanghai-emergency-2025',
    'qingpu-emergency-2023',
    'shanghai-work-safety-2021',
    'changning-work-safety-2025',
    'changzhi-emergency-2025',
  ].map((id): [string, string] => [id, sourcePath(id, 'source.txt')]),
  ['fushun-report-2020', new URL('documents/fushun-report-2020.md', FIXTURES).pathname],
];

const scores = await Promise.all(
  DOCUMENTS.map(async ([name, file]) => {
    const gold = JSON.parse(await readFile(new URL(`gold/${name}.json`, FIXTURES), 'utf8')) as Gold;
    return { name, score: score(gold, await importFile(file)) };
  }),
);

describe.each(scores)('$name as imported and as read by a person', ({ score }) => {
  it('has the same title, numbers, issuer, dates and salutation', () => {
    expect(score.wrongFields).toEqual([]);
  });

  it('has the same clauses on each level, under the same headings', () => {
    for (const { want, got, lost } of score.structure) {
      expect(lost).toEqual([]);
      expect(got).toBe(want);
    }
  });

  it('has every fact at its place', () => {
    expect(score.misplaced).toEqual([]);
  });
});

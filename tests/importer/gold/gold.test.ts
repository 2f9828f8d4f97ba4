import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourcePath } from '../../../src/content/folder.ts';
import { importFile } from '../import-file.ts';
import { f1, type Gold, type Score, score } from './score.ts';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

const DOCUMENTS: readonly [name: string, file: string][] = [
  ...[
    'shanghai-emergency-2025',
    'qingpu-emergency-2023',
    'shanghai-work-safety-2021',
    'changning-work-safety-2025',
    'changzhi-emergency-2025',
  ].map((id): [string, string] => [id, sourcePath(id, 'source.txt')]),
  ...[
    'fushun-report-2020.md',
    'jiangxi-health-2025.docx',
    'jiangxi-health-2025-printed.pdf',
    'tianhe-kindergarten-2026.html',
  ].map((file): [string, string] => [
    basename(file, extname(file)),
    new URL(`documents/${file}`, FIXTURES).pathname,
  ]),
];

const scores = await Promise.all(
  DOCUMENTS.map(async ([name, file]) => {
    const gold = JSON.parse(await readFile(new URL(`gold/${name}.json`, FIXTURES), 'utf8')) as Gold;
    return { name, score: score(gold, await importFile(file)) };
  }),
);

describe.each(scores)('$name, compared with the reading of a person', ({ score }) => {
  it('has the same title, numbers, issuer, dates and salutation', () => {
    expect(score.wrongFields).toEqual([]);
  });

  it('has the same clauses on each level, under the same headings', () => {
    for (const { want, got, lost } of score.structure) {
      expect(lost).toEqual([]);
      expect(got).toBe(want);
    }
  });

  it('has every fact at its offsets', () => {
    expect(score.misplaced).toEqual([]);
  });
});

describe('the facts of all these documents together', () => {
  const over = (pick: (score: Score) => Score['units']) => f1(scores.map(({ score }) => pick(score)));

  it('have exactly the responsible units and cited documents', () => {
    expect(over((s) => s.units)).toBe(1);
    expect(over((s) => s.citations)).toBe(1);
  });

  it('have targets with an F1 of at least 0.95', () => {
    expect(over((s) => s.targets)).toBeGreaterThanOrEqual(0.95);
  });

  it('have deadlines with an F1 of at least 0.90, and nearly always the right dates', () => {
    expect(over((s) => s.deadlines)).toBeGreaterThanOrEqual(0.9);
    const right = scores.reduce((sum, { score }) => sum + score.dates.right, 0);
    const of = scores.reduce((sum, { score }) => sum + score.dates.of, 0);
    expect(right / of).toBeGreaterThanOrEqual(0.95);
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FindingError } from '../../src/model/finding.ts';
import { type Case, compared } from './case.ts';
import { importFile } from './import-file.ts';

const CASES = new URL('../fixtures/cases/', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'cases-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Small documents, each with one difficulty. To add a case, add an entry to the file of its kind.
describe.each(readdirSync(CASES))('%s', (name) => {
  const cases = JSON.parse(readFileSync(new URL(name, CASES), 'utf8')) as Case[];

  it.each(cases)('$id', async (one) => {
    const file = join(folder, `${basename(name, '.json')}-${one.id}.${one.format ?? 'txt'}`);
    writeFileSync(file, one.input);
    if (one.expect.refused) {
      const error = await importFile(file).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(FindingError);
      expect(String(error)).toMatch(new RegExp(one.expect.reason ?? '', 'i'));
      return;
    }
    for (const [wanted, read] of compared(one, await importFile(file))) expect(read).toEqual(wanted);
  });
});

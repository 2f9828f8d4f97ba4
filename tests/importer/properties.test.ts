import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRegisters } from '../../src/content-folder.ts';
import { readDocument } from '../../src/importer/formats/readers.ts';
import { type ImportedDocument, importDocument } from '../../src/importer/import-document.ts';
import { newSource } from '../../src/importer/provenance.ts';
import { printPlan } from '../../src/mdx/print.ts';
import { readPlan } from '../../src/mdx/read.ts';
import { FindingError } from '../../src/model/finding.ts';
import { publishedPlan, publishedPlanSchema } from '../../src/model/published.ts';
import { undoRepairs } from '../../src/model/repair.ts';
import { wordsOf } from '../../src/model/words.ts';
import { anyText } from './any-text.ts';

/** How many texts are tried; RUNS=100000 tries more. */
const numRuns = Number(process.env.RUNS ?? 2000);
const source = newSource('a.txt', new Uint8Array());
const registers = await readRegisters();

/** The plan that a text makes, null where it is refused with a reason. */
function importText(text: string, annexes: string[] = []): ImportedDocument | null {
  try {
    return importDocument(text, { file: 'a.txt', id: 'a-b-2025', source, registers, annexes });
  } catch (error) {
    if (error instanceof FindingError && error.findings.length > 0) return null;
    throw error;
  }
}

function checkWords(text: string, { plan, repairs, findings }: ImportedDocument): void {
  const words = wordsOf(plan.clauses);
  expect(undoRepairs(words, repairs)).toBe(text);
  const mdx = printPlan(plan);
  const again = readPlan(mdx, { id: plan.id, file: 'a.mdx', source: plan.source });
  expect(wordsOf(again.clauses)).toBe(words);
  expect(again.clauses.map(({ id }) => id)).toEqual(plan.clauses.map(({ id }) => id));
  expect(printPlan(again)).toBe(mdx);
  publishedPlanSchema.parse(publishedPlan(plan, repairs, findings));
  const lines = text.split('\n').length;
  for (const { line } of findings) expect(line).toBeLessThanOrEqual(lines);
}

describe('any text', () => {
  it('is refused with a reason, or makes a plan whose repairs undo to it and whose words come back from its MDX', {
    timeout: 600_000,
  }, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const imported = importText(text);
        if (imported) checkWords(text, imported);
      }),
      { numRuns },
    );
  });

  it('is so with annexes in files of their own', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 3 }), (text, annexes) => {
        const imported = importText(text, annexes);
        if (imported) checkWords([text, ...annexes].join('\n'), imported);
      }),
      { numRuns: numRuns / 10 },
    );
  });
});

describe('any bytes', () => {
  const beginnings = ['', '%PDF-1.7\n', 'PK\x03\x04word/', '<!DOCTYPE html><html>', '\xff\xfe', '{\\rtf'];
  const names = ['a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf'];

  it('give a well-formed text, or are refused with a reason', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...beginnings),
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(...names),
        async (beginning, rest, name) => {
          const bytes = Buffer.concat([Buffer.from(beginning, 'latin1'), rest]);
          const extract = await readDocument(bytes, name).catch((error: unknown) => error);
          if (extract instanceof FindingError) expect(extract.findings).not.toEqual([]);
          else expect((extract as { text: string }).text.isWellFormed()).toBe(true);
        },
      ),
      { numRuns: numRuns / 10 },
    );
  });
});

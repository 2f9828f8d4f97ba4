import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { readRegisters } from '../../src/content/folder.ts';
import { readDocument } from '../../src/importer/formats/readers.ts';
import { type ImportedDocument, importDocument } from '../../src/importer/import-document.ts';
import { newSource } from '../../src/importer/provenance.ts';
import { printPlan } from '../../src/mdx/print.ts';
import { readPlan } from '../../src/mdx/read.ts';
import { FindingError } from '../../src/model/finding.ts';
import { publishedPlan, publishedPlanSchema } from '../../src/model/published.ts';
import { undoRepairs } from '../../src/model/undo-repairs.ts';
import { wordsOf } from '../../src/model/words.ts';
import { anyText } from './any-text.ts';

const source = newSource('a.txt', new Uint8Array());
const registers = await readRegisters();

/** Imports a text; null where it is refused with a finding. */
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
  assert.equal(undoRepairs(words, repairs), text);
  const mdx = printPlan(plan);
  const again = readPlan(mdx, { id: plan.id, file: 'a.mdx', source: plan.source });
  assert.equal(wordsOf(again.clauses), words);
  assert.deepEqual(
    again.clauses.map(({ id }) => id),
    plan.clauses.map(({ id }) => id),
  );
  assert.equal(printPlan(again), mdx);
  publishedPlanSchema.parse(publishedPlan(plan, repairs, findings));
  const lines = text.split('\n').length;
  for (const { line } of findings) assert.ok(line <= lines, `a finding in line ${line} of ${lines}`);
}

/** Any text is refused with a finding, or gives a plan whose repairs undo to the text and whose MDX gives the plan again. */
export const anyTextIsKept = fc.property(anyText, (text) => {
  const imported = importText(text);
  if (imported) checkWords(text, imported);
});

/** The same holds for texts with annexes in separate files. */
export const anyAnnexIsKept = fc.property(anyText, fc.array(anyText, { maxLength: 3 }), (text, annexes) => {
  const imported = importText(text, annexes);
  if (imported) checkWords([text, ...annexes].join('\n'), imported);
});

const BEGINNINGS = [
  '',
  '%PDF-1.7\n',
  'PK\x03\x04word/',
  '<!DOCTYPE html><html>',
  '\xff\xfe',
  '{\\rtf',
  '\xd0\xcf\x11\xe0',
];
const NAMES = ['a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf', 'a.doc', 'a.rtf', 'a.ofd', 'a.xls'];

/** Any bytes give a well-formed text, or are refused with a finding. */
export const anyBytesAreRead = fc.asyncProperty(
  fc.constantFrom(...BEGINNINGS),
  fc.uint8Array({ maxLength: 400 }),
  fc.constantFrom(...NAMES),
  async (beginning, rest, name) => {
    const bytes = Buffer.concat([Buffer.from(beginning, 'latin1'), rest]);
    const extract = await readDocument(bytes, name).catch((error: unknown) => error);
    if (extract instanceof FindingError) assert.notEqual(extract.findings.length, 0);
    else assert.ok((extract as { text: string }).text.isWellFormed());
  },
);

const OFFICES = join(import.meta.dirname, '../fixtures/offices');
const FILES = ['plan.docx', 'plan.doc', 'plan.rtf', 'plan.ofd', 'tasks.xls', 'tasks.xlsx'];
const damage = fc.record({
  name: fc.constantFrom(...FILES),
  /** Where bytes are changed, as shares of the file, and to what. */
  changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 }),
  kept: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
});

/** A file of an office with changed or missing bytes gives a well-formed text, or is refused with a finding. */
export const anyDamageIsTold = fc.asyncProperty(damage, async ({ name, changes, kept }) => {
  const bytes = await readFile(join(OFFICES, name));
  for (const [share, byte] of changes) bytes[Math.floor(share * (bytes.length - 1))] = byte;
  const cut = bytes.subarray(0, Math.ceil(kept * bytes.length));
  const extract = await readDocument(cut, name).catch((error: unknown) => error);
  if (extract instanceof FindingError) assert.notEqual(extract.findings.length, 0);
  else assert.ok((extract as { text: string }).text.isWellFormed());
});

/** Any text as MDX is refused with a finding, or is a plan whose MDX gives the plan again. */
export const anyPlanFileIsData = fc.property(anyText, (text) => {
  for (const mdx of [
    text,
    `---\ntitle: 某市2025年工作要点\n---\n\n<Clause number="一、">\n\n${text}\n\n</Clause>\n`,
  ]) {
    try {
      const plan = readPlan(mdx, { id: 'a-b-2025', file: 'a.mdx', source: { ...source, url: null } });
      const again = readPlan(printPlan(plan), { id: plan.id, file: 'a.mdx', source: plan.source });
      assert.deepEqual(again, plan);
    } catch (error) {
      if (!(error instanceof FindingError)) throw error;
      assert.match(error.message, /^a\.mdx:\d+: /);
    }
  }
});

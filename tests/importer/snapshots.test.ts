import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readRegisters } from '../../src/content/folder.ts';
import { readText } from '../../src/importer/formats/text.ts';
import { importDocument } from '../../src/importer/import-document.ts';
import { newSource } from '../../src/importer/provenance.ts';
import { printPlan } from '../../src/mdx/print.ts';
import { formatFinding } from '../../src/model/finding.ts';

const SNAPSHOTS = new URL('../fixtures/snapshots/', import.meta.url);
const registers = await readRegisters();

// To add a test, add a folder with a source, run vitest with --update, and review the files that it writes.
it.each(await readdir(SNAPSHOTS))('%s: plan and findings', async (name) => {
  const folder = new URL(`${name}/`, SNAPSHOTS);
  const bytes = await readFile(new URL('source.txt', folder));
  const context = { file: 'source.txt', id: name, source: newSource('source.txt', bytes), registers };
  const { plan, findings } = importDocument(readText(bytes, 'source.txt').text, context);
  await expect(printPlan(plan)).toMatchFileSnapshot(new URL('plan.mdx', folder).pathname);
  const said = findings.map((found) => `${formatFinding('source.txt', found)}\n`).join('');
  await expect(said).toMatchFileSnapshot(new URL('findings.txt', folder).pathname);
});

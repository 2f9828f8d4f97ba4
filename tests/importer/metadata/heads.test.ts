import { expect, it } from 'vitest';
import { readRegisters } from '../../../src/content/folder.ts';
import { importDocument } from '../../../src/importer/import-document.ts';
import { newSource } from '../../../src/importer/provenance.ts';
import { HEADS } from './heads.ts';

const registers = await readRegisters();

it.each(HEADS)('$name', ({ text, says, ids }) => {
  const source = newSource('source.txt', Buffer.from(text));
  const { plan } = importDocument(text, { file: 'source.txt', id: 'plan', source, registers });
  expect(plan).toMatchObject(says);
  const numbered = plan.clauses.filter(({ kind }) => kind === 'clause' || kind === 'annex');
  expect(numbered.map(({ id }) => id)).toEqual(ids);
});

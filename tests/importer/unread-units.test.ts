import { expect, it } from 'vitest';
import { readRegisters } from '../../src/content/folder.ts';
import { importDocument } from '../../src/importer/import-document.ts';
import { newSource } from '../../src/importer/provenance.ts';
import { formatFinding } from '../../src/model/finding.ts';

const registers = await readRegisters();

function unreadIn(text: string): string[] {
  const source = newSource('source.txt', Buffer.from(text));
  const { findings } = importDocument(text, { file: 'source.txt', id: 'plan', source, registers });
  return findings
    .filter(({ code }) => code === 'unit-unread')
    .map((found) => formatFinding('source.txt', found));
}

it('unrecognised words among responsible bodies are findings with their line', () => {
  const said = unreadIn(
    '青山市2024年水务工作要点\n\n一、任务\n（一）完成改造。（市水务局负责）\n（二）加强管护。（市水务局、某某那边负责）\n',
  );
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^source\.txt:5: unit-unread: “某某那边”/);
});

it('also in brackets of a title', () => {
  const said = unreadIn(
    '青山市2024年水务工作要点\n\n一、完成改造（市水务局、某某那边负责）\n（一）加强管护。\n',
  );
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^source\.txt:3: /);
});

it('there are none where every body is recognised', () => {
  expect(
    unreadIn('青山市2024年水务工作要点\n\n一、任务\n（一）完成改造。（市水务局、市财政局负责）\n'),
  ).toEqual([]);
});

import { afterAll, describe, expect, it } from 'vitest';
import { readRegisters } from '../../src/content/folder.ts';
import { BoundedImporter } from '../../src/importer/bounded-import.ts';
import { importDocument } from '../../src/importer/import-document.ts';
import { newSource } from '../../src/importer/provenance.ts';
import { printPlan } from '../../src/mdx/print.ts';
import { readPlan } from '../../src/mdx/read.ts';
import { undoRepairs } from '../../src/model/undo-repairs.ts';
import { wordsOf } from '../../src/model/words.ts';
import { receivedFile } from '../importer/content-folder.ts';
import { zip } from '../importer/formats/zip.ts';

const registers = await readRegisters();
const HEAD = '青溪市2025年安全生产工作要点\n一、加强学习\n';
const TAIL = '\n二、加强执法\n开展执法。';

function importText(text: string) {
  const source = newSource('a.txt', new Uint8Array());
  return importDocument(text, { file: 'a.txt', id: 'a-b-2025', source, registers });
}

/** Imports a text with some words in a clause, and returns the words of that clause from the MDX. */
function throughImport(words: string) {
  const { plan, repairs, findings } = importText(HEAD + words + TAIL);
  expect(undoRepairs(wordsOf(plan.clauses), repairs)).toBe(HEAD + words + TAIL);
  const again = readPlan(printPlan(plan), { id: plan.id, file: 'a.mdx', source: plan.source });
  expect(wordsOf(again.clauses)).toBe(wordsOf(plan.clauses));
  expect(again.clauses.map(({ id }) => id)).toContain('2');
  return { words: again.clauses.find(({ id }) => id === '1')?.text, findings };
}

describe('code in a source file', () => {
  it.each([
    '{process.exit()}',
    'import fs from "node:fs"',
    'export const a = 1',
    '<script>alert(1)</script>',
    '<javascript:alert(1)>',
    '<Clause onclick="alert(1)">',
    '</Clause>',
    '{/* 隐藏 */}',
    '`code`',
    '&lt;script&gt;',
    '&#x202e;',
    '$(touch x)',
    "'; DROP TABLE plans; --",
  ])('is published as words: %s', (words) => {
    expect(throughImport(words).words).toBe(words);
  });

  it.each([
    ['前文[点这里](javascript:alert(1))后文', '前文点这里后文', null],
    ['前文<!-- 隐藏 -->后文', '前文后文', 'left-out: a comment (注释) was left out: “<!-- 隐藏 -->”'],
    [
      '前文<img src=x onerror=alert(1)>后文',
      '前文后文',
      'picture-left-out: a picture (图片) is missing: “<img src=x onerror=alert(1)>”',
    ],
  ])('is removed where Markdown hides it, with a finding: %s', (words, left, told) => {
    const { words: published, findings } = throughImport(words);
    expect(published).toBe(left);
    const said = findings.filter(({ line }) => line === 3);
    expect(said.map(({ code, message }) => `${code}: ${message}`)).toEqual(told === null ? [] : [told]);
  });

  it('is published as words where it looks like front matter', () => {
    const words = '---\ntitle: 假标题\n---';
    const { plan } = importText(HEAD + words + TAIL);
    expect(plan.title).toBe('青溪市2025年安全生产工作要点');
    expect(wordsOf(plan.clauses)).toMatch(/title[:：] ?假标题/);
    const again = readPlan(printPlan(plan), { id: plan.id, file: 'a.mdx', source: plan.source });
    expect(again.title).toBe(plan.title);
  });

  it.each([
    ['a title that ends front matter', '青溪市2025年“---”工作要点'],
    ['a title that is YAML', '青溪市2025年工作要点: {a: !!js/function 1}'],
  ])('in metadata stays metadata: %s', (_what, title) => {
    const { plan } = importText(`${title}\n一、加强学习\n开展学习。`);
    const again = readPlan(printPlan(plan), { id: plan.id, file: 'a.mdx', source: plan.source });
    expect({ ...again, clauses: [] }).toEqual({ ...plan, clauses: [] });
  });
});

describe('invisible characters in a source file', () => {
  it.each([
    ['an override of the direction of writing', '开展\u202e查检\u202c学习', 'U+202E'],
    ['a zero-width space', '开展\u200b学习', 'U+200B'],
    ['a NUL', '开展\0学习', 'U+0000'],
    ['a tag character', '开展\u{e0041}学习', 'U+E0041'],
  ])('are removed, with a finding: %s', (_what, words, code) => {
    const { words: published, findings } = throughImport(words);
    expect(published).not.toMatch(/[\0\u200b\u202e\u202c\u{e0041}]/u);
    const told = findings.filter((found) => found.code === 'invisible-removed');
    expect(told[0]).toMatchObject({ line: 3, message: expect.stringContaining(code) });
  });
});

describe('unclosed brackets', () => {
  const deep = 10_000;
  it.each(['(', '（', '[', '{', '<', '《', '“', '> ', '- ', '# ', '**', '`', '<Clause>', '一、', '（一）'])(
    'may occur 10,000 times: %s',
    (bracket) => {
      const text = `${HEAD}${bracket.repeat(deep)}${TAIL}`;
      const { plan, repairs } = importText(text);
      expect(undoRepairs(wordsOf(plan.clauses), repairs)).toBe(text);
      const again = readPlan(printPlan(plan), { id: plan.id, file: 'a.mdx', source: plan.source });
      expect(wordsOf(again.clauses)).toBe(wordsOf(plan.clauses));
    },
  );
});

describe('an oversized file', () => {
  const importer = new BoundedImporter();
  afterAll(() => importer.close());
  const importFile = async (name: string, data: string | Uint8Array) =>
    importer.import({ paths: [await receivedFile(name, data)], id: null });

  it.each([
    ['a line of 50 MB', 'a.txt', () => HEAD + '学'.repeat(17_000_000), /a\.txt:0: too-large: the file has/],
    ['a Markdown line of 50 MB', 'a.md', () => `# ${HEAD}${'['.repeat(50_000_000)}`, /a\.md:0: too-large/],
    ['a web page of 50 MB', 'a.html', () => `<p>${'<b>'.repeat(17_000_000)}`, /a\.html:0: too-large/],
    [
      'a web page of 100,000 elements inside each other',
      'a.html',
      () => `<p>${HEAD}${'<div>'.repeat(100_000)}学习`,
      /a\.html:0: (?:unreadable|not-a-plan|too-costly|no-words): /,
    ],
    [
      'a Word document that unpacks to 100 MB',
      'a.docx',
      bomb,
      /a\.docx:0: too-large: .* unpacks to 100000000/,
    ],
    ['a Word document whose XML names entities by entities', 'a.docx', entities, /a\.docx:0: unreadable: /],
  ])('is refused with the reason: %s', async (_what, name, make, message) => {
    await expect(importFile(name, make())).rejects.toThrow(message);
  });
});

function bomb(): Buffer {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const relationships = `<Relationships><Relationship Type="${type}" Target="word/document.xml"/></Relationships>`;
  return zip({ '_rels/.rels': relationships, 'word/document.xml': Buffer.alloc(100_000_000, 'a') });
}

function entities(): Buffer {
  const names = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};&e${i};&e${i};">`);
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return zip({
    '_rels/.rels': `<Relationships><Relationship Type="${type}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<!DOCTYPE w [<!ENTITY e0 "学">${names.join('')}]><w:document><w:body><w:p><w:r><w:t>&e20;</w:t></w:r></w:p></w:body></w:document>`,
  });
}

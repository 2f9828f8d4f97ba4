import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { receivedFile, useContentFolder } from './content-folder.ts';
import { p, table, wordDocument } from './formats/word-document.ts';

const content = useContentFolder();
const { importing, checking } = content;
const findings = async () => {
  const { err } = await checking();
  return err
    .split('\n')
    .filter((line) => line !== '' && !/address-unlisted|incomplete|^content: |^notes, /.test(line));
};

const ID = 'shanghai-some-2024';
const PLAN = wordDocument(
  [
    '上海市某局2024年工作要点',
    '为做好工作，制定本要点。',
    '一、加强学习',
    '开展学习。',
    '二、加强执法',
    '开展执法。',
  ]
    .map((line) => p(line))
    .join(''),
);
const ANNEX = wordDocument(
  p('重点工作任务分工表') +
    table([
      ['序号', '任务', '责任单位'],
      ['1', '修订预案', '市应急局'],
      ['2', '开展演练', '市应急局'],
    ]),
);
const kept = (name: string) => join(content.path, 'sources', ID, name);

describe('a document that is not plain text', () => {
  it('is stored as received together with its text, which the content check compares', async () => {
    const path = await receivedFile('plan.docx', PLAN);
    expect((await importing(path, '--id', ID)).code).toBe(0);
    expect(await readdir(kept('.'))).toEqual([
      'extracted.txt',
      'repairs.jsonl',
      'source.docx',
      'source.yaml',
    ]);
    expect(Buffer.compare(await readFile(kept('source.docx')), PLAN)).toBe(0);
    expect(await readFile(kept('source.yaml'), 'utf8')).toContain('reader: docx 5');
    expect(await findings()).toEqual([]);
  });

  it.each([
    ['extracted.txt', /source-changed: extracted\.txt is not/],
    ['source.docx', /source-changed: source\.docx is not/],
  ])('fails the content check where %s is changed', async (name, message) => {
    await importing(await receivedFile('plan.docx', PLAN), '--id', ID);
    await writeFile(kept(name), `${await readFile(kept(name), 'utf8')}。`);
    expect((await findings())[0]).toMatch(message);
  });

  it('can replace an earlier version with --update, which keeps the editor’s source.yaml', async () => {
    await importing(await receivedFile('plan.docx', PLAN), '--id', ID);
    const yaml = await readFile(kept('source.yaml'), 'utf8');
    await writeFile(kept('source.yaml'), `# 编辑的话\n${yaml.replace('grade: unknown', 'grade: official')}`);
    const other = wordDocument(p('上海市某局2024年工作要点') + p('一、加强学习') + p('开展学习教育。'));
    expect((await importing(await receivedFile('plan.docx', other), '--id', ID, '--update')).code).toBe(0);
    const again = await readFile(kept('source.yaml'), 'utf8');
    expect(again).toContain('# 编辑的话');
    expect(again).toContain('grade: official');
    expect((await findings()).filter((line) => !line.includes('address-gone'))).toEqual([]);
  });
});

describe('several files', () => {
  it('are a plan and its annexes', async () => {
    const files = [await receivedFile('plan.docx', PLAN), await receivedFile('annex.docx', ANNEX)];
    const { code, out } = await importing(...files, '--id', ID, '--json');
    expect(code).toBe(0);
    const clauses = JSON.parse(out).clauses as { id: string; title: string | null; text: string }[];
    expect(clauses.map(({ id }) => id)).toEqual(['preamble', '1', '2', 'annex-1', 'annex-1-1', 'annex-1-2']);
    expect(clauses.at(-1)).toMatchObject({ title: '开展演练', text: '责任单位：市应急局' });
    expect(await readdir(kept('.'))).toContain('annex-1.docx');
    expect(await findings()).toEqual([]);
  });
});

describe('a folder', () => {
  it('is analysed with a line for each document and a summary, and nothing is written', async () => {
    const folder = dirname(await receivedFile('a.docx', PLAN));
    await mkdir(join(folder, 'b'));
    await writeFile(join(folder, 'b', 'c.txt'), '今天天气很好。');
    await writeFile(join(folder, 'd.exe'), 'MZ');
    await writeFile(join(folder, '.hidden'), 'MZ');
    const { code, out, err } = await importing(folder, '--dry-run', '--json');
    expect(code).toBe(1);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).plan.title),
    ).toEqual(['上海市某局2024年工作要点']);
    expect(err).toMatch(/a\.docx: 上海市某局2024年工作要点: 2 clauses, /);
    expect(err).toMatch(/c\.txt:0: not-a-plan: /);
    expect(err.match(/^.*left out: .*$/gm)).toEqual([
      expect.stringMatching(/d\.exe: left out: no document of a known format$/),
    ]);
    expect(err).toMatch(
      /2 documents: 1 readable, 1 refused; 1 files left out; \d+ findings: .*not-a-plan 1.*; \d+\.\d seconds\n$/,
    );
    expect(await readdir(content.path)).toEqual([]);
  });

  it('cannot be published', async () => {
    const { code, err } = await importing(dirname(await receivedFile('a.docx', PLAN)), '--id', ID);
    expect(code).toBe(2);
    expect(err).toContain('a folder can only be imported with --dry-run');
  });
});

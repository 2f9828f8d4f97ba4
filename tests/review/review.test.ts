import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyContent } from './content-copy.ts';

// Read when the content folder is first imported.
const content = await copyContent();
process.env.CONTENT_DIR = content;
afterAll(() => rm(content, { recursive: true }));

const { importFiles } = await import('../../src/importer/import-files.ts');
const { writePlan } = await import('../../src/importer/write-plan.ts');
const { undoRepairs } = await import('../../src/model/undo-repairs.ts');
const { wordsOf } = await import('../../src/model/words.ts');
const { readReview } = await import('../../src/review/read-review.ts');
const { reviewView } = await import('../../src/review/rows.ts');

const documents = 'tests/fixtures/documents';
const PLANS = [
  'changning-work-safety-2025',
  'changzhi-emergency-2025',
  'qingpu-emergency-2023',
  'shanghai-emergency-2025',
  'shanghai-work-safety-2021',
];
const DRAFTS = {
  'jiangxi-health-2025': `${documents}/jiangxi-health-2025.docx`,
  'jiangxi-printed-2025': `${documents}/jiangxi-health-2025-printed.pdf`,
  'tianhe-kindergarten-2026': `${documents}/tianhe-kindergarten-2026.html`,
  'qingshan-emergency-2025': join(content, 'received.txt'),
};

const DAMAGED = `青山新区应急管理局2025年工作要点

一、狠抓事故防范。严查尾?库隐患，整改30家。（区应急局、某某那边负责）

三、强化应急准备。12月底前完成演练。

附件：任务清单
`;

await writeFile(DRAFTS['qingshan-emergency-2025'], DAMAGED);
for (const [id, file] of Object.entries(DRAFTS)) {
  await writePlan(await importFiles([file], id), file, { update: false });
}

const review = (id: string) => readReview(id, ({ paths, id }) => importFiles(paths, id));
const view = async (id: string) => reviewView(await review(id));
const findingsOf = ({ general, rows }: Awaited<ReturnType<typeof view>>) => [
  ...general,
  ...rows.flatMap((row) => row.findings),
];

describe.each([...PLANS, ...Object.keys(DRAFTS)])('the page for checking %s', async (id) => {
  const read = await review(id);
  const { rows, general, total } = reviewView(read);
  const words = wordsOf(read.plan?.clauses ?? []);

  it('has every line of the source with words in it on the left, with its number', () => {
    const lines = undoRepairs(words, read.repairs).split(/\r?\n/);
    const shown = rows.flatMap((row) => row.source);
    for (const { number, pieces } of shown) {
      const text = pieces.map((piece) => piece.text).join('');
      if (number !== null) expect(lines[number - 1]?.trimStart()).toContain(text.trim());
    }
    const text = shown.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');
    expect(text.replace(/\s/g, '')).toBe(lines.join('').replace(/\s/g, ''));
  });

  it('has the words of the plan on the right, a row for each line', () => {
    expect(rows.map((row) => row.words.map(({ text }) => text).join(''))).toEqual(words.split('\n'));
  });

  it('says where each part begins, once', () => {
    const parts = rows.flatMap((row) => row.heads.map((head) => head.id));
    expect(parts).toEqual(read.plan?.clauses.map((clause) => clause.id));
  });

  it('marks every fact in the words', () => {
    for (const { words: runs, facts } of rows) {
      const marked = new Set(runs.flatMap(({ names }) => names));
      for (const { kind } of facts) expect(marked).toContain(`fact fact-${kind}`);
    }
    expect(rows.some((row) => row.facts.length > 0)).toBe(true);
  });

  it('numbers its findings in their order on the page', () => {
    const numbers = findingsOf({ general, rows, total, counts: [] }).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: total }, (_, i) => i + 1));
  });

  it('shows what the files say: nothing is still to be written', () => {
    expect(read.stale).toBe(false);
  });
});

const found = findingsOf(await view('qingshan-emergency-2025'));

describe('a finding', () => {
  const linesFor = (code: string) =>
    found
      .filter((one) => one.code === code)
      .flatMap(({ settlements }) => settlements.map(({ text }) => text));

  it.each([
    ['unit-unread', '- { fact: units, clause: "1", quote: 某某那边, role: named }'],
    ['number-skipped', '- { quote: 三、强化应急准备, note: …… }'],
    [
      'damage-suspected',
      '- { quote: 事故防范。严查尾?库隐患，整改30家。（, published: 事故防范。严查尾?库隐患，整改30家。（, reason: …… }',
    ],
    ['region-unknown', 'metadata: { region: … }'],
    [
      'annex-missing',
      'npm run import -- content/sources/qingshan-emergency-2025/source.txt 附件文件 --id qingshan-emergency-2025 --update',
    ],
    ['incomplete', 'grade: official # copy, ocr, mirror'],
  ])('%s comes with the line that settles it', (code, line) => {
    expect(linesFor(code)).toContain(line);
  });

  it('stands at its line', async () => {
    const { rows } = await view('qingshan-emergency-2025');
    const row = rows.find(({ findings }) => findings.some(({ code }) => code === 'number-skipped'));
    expect(row?.source.map(({ number }) => number)).toEqual([5]);
    const brackets = rows.flatMap(({ words }) => words.filter(({ names }) => names.includes('unread')));
    expect(brackets.map(({ text }) => text)).toEqual(['某某那边']);
  });

  it('of check stands at the words of its line in the MDX', async () => {
    const file = join(content, 'plans/qingshan-emergency-2025.mdx');
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace('整改30家', '整改31家'));
    const { rows } = await view('qingshan-emergency-2025');
    const row = rows.find(({ findings }) => findings.some(({ code }) => code === 'words-differ'));
    expect(row?.source.map(({ number }) => number)).toEqual([3]);
    await writeFile(file, before);
  });
});

describe('the page follows the files', () => {
  const source = join(content, 'sources/qingshan-emergency-2025/source.yaml');
  const mdx = join(content, 'plans/qingshan-emergency-2025.mdx');

  it('shows what source.yaml changes before it is written into the MDX', async () => {
    const before = await readFile(source, 'utf8');
    await writeFile(
      source,
      before.replace('repairs: []', 'repairs:\n  - { quote: 尾?库, published: 尾矿库, reason: 对照原件 }'),
    );
    const read = await review('qingshan-emergency-2025');
    expect(read.stale).toBe(true);
    expect(wordsOf(read.plan?.clauses ?? [])).toContain('尾矿库');
    await writeFile(source, before);
  });

  it('shows the document and says the line where source.yaml cannot be read', async () => {
    const before = await readFile(source, 'utf8');
    await appendFile(source, 'grad: official\n');
    const { general } = await view('qingshan-emergency-2025');
    expect(general.map(({ code }) => code)).toContain('yaml-invalid');
    await writeFile(source, before);
  });

  it('shows the document where the MDX cannot be read', async () => {
    const before = await readFile(mdx, 'utf8');
    await appendFile(mdx, '\n<Clause>\n');
    const { general, rows } = await view('qingshan-emergency-2025');
    expect(general.map(({ code }) => code)).toContain('mdx-invalid');
    expect(rows.length).toBeGreaterThan(3);
    await writeFile(mdx, before);
  });

  it('asks no more about what an editor has settled with the copied lines', async () => {
    const [yaml, words] = [await readFile(source, 'utf8'), await readFile(mdx, 'utf8')];
    const open = async () => findingsOf(await view('qingshan-emergency-2025')).map(({ code }) => code);
    const settled = ['unit-unread', 'number-skipped', 'damage-suspected'];
    expect(await open()).toEqual(expect.arrayContaining(settled));
    const line = (code: string, i = 0) => found.find((one) => one.code === code)?.settlements[i]?.text;
    const sic = `sic:\n  ${line('number-skipped')}\n  ${line('damage-suspected', 1)}`;
    await writeFile(source, yaml.replace('sic: []', sic));
    await writeFile(mdx, words.replace('\n---\n', `\nfacts:\n  ${line('unit-unread')}\n---\n`));
    const codes = await open();
    expect(codes.filter((code) => settled.includes(code))).toEqual([]);
    expect(codes).not.toContain('yaml-invalid');
    await writeFile(source, yaml);
    await writeFile(mdx, words);
  });

  it('leaves out a fact that an editor refuses with the copied line', async () => {
    const before = await readFile(mdx, 'utf8');
    const facts = async () => (await view('qingshan-emergency-2025')).rows.flatMap((row) => row.facts);
    const target = (await facts()).find(({ kind }) => kind === 'targets')?.facts[0];
    await writeFile(mdx, before.replace('\n---\n', `\nfacts:\n  ${target?.refusal}\n---\n`));
    expect((await facts()).map(({ kind }) => kind)).not.toContain('targets');
    await writeFile(mdx, before);
  });
});

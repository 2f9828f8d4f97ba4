import { describe, expect, it } from 'vitest';
import type { SetCell, SetTable } from '../../src/components/WordTable.astro';
import { readRegisters } from '../../src/content/folder.ts';
import { printAkomaNtoso } from '../../src/exports/akoma-ntoso/document.ts';
import { quotationOf } from '../../src/exports/citation/quotation.ts';
import { printMarkdown } from '../../src/exports/markdown.ts';
import { printText } from '../../src/exports/text.ts';
import { printWord } from '../../src/exports/word/document.ts';
import { readDocument } from '../../src/importer/formats/readers.ts';
import { type ImportedDocument, importDocument } from '../../src/importer/import-document.ts';
import { newSource } from '../../src/importer/provenance.ts';
import { printPlan } from '../../src/mdx/print.ts';
import { readPlan } from '../../src/mdx/read.ts';
import type { Clause } from '../../src/model/clause.ts';
import { ledgerOf } from '../../src/model/ledger.ts';
import { undoRepairs } from '../../src/model/undo-repairs.ts';
import { wordsOf } from '../../src/model/words.ts';
import { sectionsOf } from '../../src/views/sections.ts';
import { PUBLISHER } from '../exports/corpus.ts';
import { schemaErrors } from '../exports/schemas/validate.ts';
import { type Drawn, type Placed, pdfDocument } from './formats/pdf-document.ts';
import { p, table, wordDocument } from './formats/word-document.ts';

const registers = await readRegisters();

/** An imported document with its extracted text. */
async function imported(bytes: Buffer, file: string): Promise<ImportedDocument & { text: string }> {
  const { text, lineEnds, tables, evidence } = await readDocument(bytes, file);
  const context = { file, id: 'qingshan-water-2025', source: newSource(file, bytes), registers, evidence };
  return { ...importDocument(text, { ...context, lineEnds: [lineEnds], tables: [tables] }), text };
}

const clauseOf = ({ plan }: ImportedDocument, id: string): Clause => {
  const found = plan.clauses.find((clause) => clause.id === id);
  if (!found) throw new RangeError(`there is no clause ${id} among ${plan.clauses.map((one) => one.id)}`);
  return found;
};

const TITLE = '青山市2025年水务工作要点';
const ABOVE = ['为做好全年工作，制定本要点。', '一、总体要求', '坚持节水优先，系统治理，主要指标见下表。'];
const BELOW = [
  '二、重点任务',
  '（一）完成改造。年底前完成改造。',
  '（二）加强管护。加强日常管护，落实责任。',
];

const ROWS = ['\t序号\t指标\t单位\t目标值\t\t责任单位', '\t\t\t\t2024年\t2025年\t'].concat([
  '\t1\t供水\u2028普及率\t%\t98\t达到99%以上\t市水务局\u2028市住房城乡建设局',
  '\t2\t漏损率|注\t%\t\t控制在9%以内\t各区',
]);

const MERGED = [
  ...[0, 1, 2].map((column) => ({ row: 0, column, rows: 2, columns: 1 })),
  { row: 0, column: 3, rows: 1, columns: 2 },
  { row: 0, column: 5, rows: 2, columns: 1 },
];

const paragraph = (words: string) => `<p>${words}</p>`;
const HTML = Buffer.from(
  `<!doctype html><meta charset=utf-8><title>${TITLE}</title><div id="zoom"><h1>${TITLE}</h1>${ABOVE.map(paragraph).join('')}` +
    '<table><caption>表1　2025年水务主要指标</caption>' +
    '<tr><th rowspan=2>序号</th><th rowspan=2>指标</th><th rowspan=2>单位</th><th colspan=2>目标值</th><th rowspan=2>责任单位</th></tr>' +
    '<tr><th>2024年</th><th>2025年</th></tr>' +
    '<tr><td>1</td><td>供水<br>普及率</td><td>%</td><td>98</td><td>达到99%以上</td><td><p>市水务局</p><p>市住房城乡建设局</p></td></tr>' +
    '<tr><td>2</td><td>漏损率|注</td><td>%</td><td></td><td>控制在9%以内</td><td>各区</td></tr>' +
    `<tr><td colspan=6>注：数据为初步数。</td></tr></table>${BELOW.map(paragraph).join('')}</div>`,
);

const cell = (content: string, properties: string) => ({ properties, content: p(content) });
const tall = (content: string) => cell(content, '<w:vMerge w:val="restart"/>');
const goesOn = cell('', '<w:vMerge/>');
const WORD = wordDocument(
  [TITLE, ...ABOVE, '表1　2025年水务主要指标'].map((line) => p(line)).join('') +
    table([
      [tall('序号'), tall('指标'), tall('单位'), cell('目标值', '<w:gridSpan w:val="2"/>'), tall('责任单位')],
      [goesOn, goesOn, goesOn, '2024年', '2025年', goesOn],
      ['1', '供水\n普及率', '%', '98', '达到99%以上', '市水务局\n市住房城乡建设局'],
      ['2', '漏损率|注', '%', '', '控制在9%以内', '各区'],
    ]) +
    ['注：数据为初步数。', ...BELOW].map((line) => p(line)).join(''),
);

const MARKDOWN = Buffer.from(
  [`# ${TITLE}`, ABOVE[0], '## 一、总体要求', ABOVE[2], '表1　2025年水务主要指标'].join('\n\n') +
    '\n\n| 序号 | 指标 | 单位 | 2024年 | 2025年 | 责任单位 |\n|:--|---|---|---|---|---|\n' +
    '| 1 | 供水<br>普及率 | % | 98 | 达到99%以上 | 市水务局<br/>市住房城乡建设局 |\n| 2 | 漏损率\\|注 | % | | 控制在9%以内 | 各区 |\n\n' +
    ['注：数据为初步数。', '## 二、重点任务', ...BELOW.slice(1)].join('\n\n'),
);

/** A page of a PDF file: lines, a table, lines. */
const EDGES = [70, 110, 230, 280, 340, 440, 530];
function page(): (Placed | Drawn)[] {
  const line = (text: string, i: number): Placed => ({ text, x: 112, y: 760 - i * 29, size: 16 });
  const top = 620;
  const rows = [top, top - 30, top - 60, top - 110, top - 140];
  const [left = 0, right = 0] = [EDGES[0], EDGES.at(-1)];
  const across: Drawn[] = [
    ...[0, 2, 3, 4].map((i): Drawn => ({ from: [left, rows[i] ?? 0], to: [right, rows[i] ?? 0] })),
    { from: [340, rows[1] ?? 0], to: [440, rows[1] ?? 0] },
    { from: [280, rows[1] ?? 0], to: [340, rows[1] ?? 0] },
  ];
  const down: Drawn[] = EDGES.map((x) => ({
    from: [x, x === 340 ? (rows[1] ?? 0) : top],
    to: [x, rows.at(-1) ?? 0],
  }));
  const words = (text: string, x: number, y: number): Placed => ({ text, x: x + 4, y, size: 10 });
  return [
    ...[TITLE, ...ABOVE].map(line),
    ...across,
    ...down,
    ...['序号', '指标', '单位'].map((text, i) => words(text, EDGES[i] ?? 0, 585)),
    words('目标值', 280, 600),
    words('2024年', 280, 570),
    words('2025年', 340, 570),
    words('责任单位', 440, 585),
    ...['1', '供水', '%', '98', '达到99%以上', '市水务局'].map((text, i) => words(text, EDGES[i] ?? 0, 540)),
    words('普及率', 110, 520),
    words('市住房城乡建设局', 440, 520),
    ...['2', '漏损率|注', '%', '', '控制在9%以内', '各区'].flatMap((text, i) =>
      text === '' ? [] : [words(text, EDGES[i] ?? 0, 490)],
    ),
    ...['注：数据为初步数。', ...BELOW].map((text, i) => ({ ...line(text, i), y: 440 - i * 29 })),
  ];
}

const FLAT_ROWS = ['\t序号\t指标\t单位\t2024年\t2025年\t责任单位', ...ROWS.slice(2)];

describe.each([
  ['a web page', 'a.html', HTML, ROWS, 2, MERGED],
  ['a Word document', 'a.docx', WORD, ROWS, 2, MERGED],
  ['a PDF file', 'a.pdf', pdfDocument([page()]), ROWS, 2, MERGED],
  ['Markdown', 'a.md', MARKDOWN, FLAT_ROWS, 1, []],
] as const)('a table of %s', async (_, file, bytes, rows, head, merged) => {
  const document = await imported(Buffer.from(bytes), file);
  const { plan, repairs, text } = document;
  const clause = clauseOf(document, '1');

  it('keeps rows, cells, line breaks, header and merged cells', () => {
    const [own] = clause.tables;
    expect(own && clause.text.slice(own.start, own.end).split('\n')).toEqual(rows);
    expect(own && [own.head, [...own.merged].sort((a, b) => a.column - b.column)]).toEqual([head, merged]);
    expect(clause.text.split('\n').at(-1)).toBe('注：数据为初步数。');
  });

  it('does not become clauses', () => {
    expect(plan.clauses.filter(({ kind }) => kind === 'clause').map(({ id }) => id)).toEqual([
      '1',
      '2',
      '2-1',
      '2-2',
    ]);
  });

  it('survives MDX and the undoing of repairs', () => {
    const mdx = printPlan(plan);
    const read = readPlan(mdx, { id: plan.id, file: 'a.mdx', source: plan.source });
    const words = ({ id, text: own, tables }: Clause) => ({ id, text: own, tables });
    expect(read.clauses.map(words)).toEqual(plan.clauses.map(words));
    expect(printPlan(read)).toBe(mdx);
    expect(undoRepairs(wordsOf(read.clauses), repairs)).toBe(text);
  });

  it('has facts within cells', () => {
    expect(clause.units.map(({ name }) => name)).toEqual(['市水务局', '市住房城乡建设局', '各区']);
    expect(clause.targets.map(({ quote, value }) => [quote, value])).toEqual([
      ['达到99%以上', 99],
      ['控制在9%以内', 9],
    ]);
    for (const { start, end, quote } of [...clause.targets, ...clause.deadlines])
      expect([clause.text.slice(start, end), quote.includes('\t')]).toEqual([quote, false]);
  });

  it('is a table with header on the page', () => {
    const section = sectionsOf(plan).find(({ id }) => id === '1');
    const own = section?.paragraphs.find((words): words is SetTable => !Array.isArray(words));
    const words = (cells: readonly SetCell[]) =>
      cells.map(({ sentences }) => sentences.flatMap(({ runs }) => runs.map((run) => run.text)).join(''));
    expect(own?.head).toHaveLength(head);
    expect(own?.head[0] && words(own.head[0]).filter(Boolean)).toEqual(rows[0]?.split('\t').filter(Boolean));
    expect(own?.body.map(({ cells }) => words(cells))).toEqual(
      rows.slice(head).map((row) => row.slice(1).split('\t')),
    );
  });

  it('is a table in Word that our reader reads back', async () => {
    const ledger = ledgerOf(plan.clauses, repairs, newSource(file, bytes));
    const written = Buffer.from(await printWord({ plan, ledger }, PUBLISHER));
    const back = await readDocument(written, 'a.docx');
    const [own] = back.tables;
    const { line = 0, rows: count = 0, head: heads } = own ?? {};
    expect(back.text.split('\n').slice(line, line + count)).toEqual(rows);
    expect([heads, [...(own?.merged ?? [])].sort((a, b) => a.column - b.column)]).toEqual([head, merged]);
  });

  it('is a table in Akoma Ntoso and Markdown, and lines in other formats', async () => {
    const ledger = ledgerOf(plan.clauses, repairs, newSource(file, bytes));
    const dated = { ...plan, issuers: ['青山市水务局'], dates: { ...plan.dates, written: '2025-01-02' } };
    const xml = printAkomaNtoso({ plan: dated, ledger }, PUBLISHER);
    expect(await schemaErrors('akoma-ntoso.rng', xml)).toEqual([]);
    expect(xml.match(/<tr>/g)).toHaveLength(rows.length);
    expect(xml).toContain('供水<br/>普及率');
    const markdown = printMarkdown(plan, 'https://example.org/');
    expect(markdown).toContain(
      '| 1 | 供水<br>普及率 | % | 98 | 达到99%以上 | 市水务局<br>市住房城乡建设局 |',
    );
    expect(markdown).toContain('漏损率\\|注');
    const plain = '1\t供水 普及率\t%\t98\t达到99%以上\t市水务局 市住房城乡建设局';
    expect(printText(plan, 'https://example.org/')).toContain(`\n${plain}\n`);
  });

  it('names its columns in each row where it is quoted, and has an address for each row', () => {
    const names = head === 2 ? ['目标值 2024年', '目标值 2025年'] : ['2024年', '2025年'];
    expect(quotationOf(clause, []).paragraphs).toContain(
      `序号：1；指标：供水 普及率；单位：%；${names[0]}：98；${names[1]}：达到99%以上；责任单位：市水务局 市住房城乡建设局`,
    );
    const section = sectionsOf(plan).find(({ id }) => id === '1');
    const own = section?.paragraphs.find((words): words is SetTable => !Array.isArray(words));
    expect(own?.body.map(({ id }) => id)).toEqual([`1-r${head + 1}`, `1-r${head + 2}`]);
    expect(own?.body[0]?.cells.map(({ name }) => name)).toEqual([
      '序号',
      '指标',
      '单位',
      ...names,
      '责任单位',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { markdownReader } from '../../../src/importer/formats/markdown.ts';
import { repairText } from '../../../src/importer/repairs/repair-text.ts';
import { undoRepairs } from '../../../src/model/undo-repairs.ts';

const read = (text: string) => markdownReader.read(Buffer.from(text), 'a.md');

/** The published words of a Markdown text, with a paragraph on each line. */
async function wordsOf(text: string): Promise<string[]> {
  const { text: taken, lineEnds, tables } = await read(text);
  const repaired = repairText(taken, { lineEnds, tables });
  expect(undoRepairs(repaired.text, repaired.repairs)).toBe(taken);
  return repaired.text.split('\n');
}

describe('the words of a Markdown file', () => {
  it.each([
    ['# 青溪市2025年工作要点\n\n## 一、加强学习 ##\n', ['青溪市2025年工作要点', '一、加强学习']],
    ['青溪市2025年工作要点\n====\n\n一、加强学习\n----\n', ['青溪市2025年工作要点', '一、加强学习']],
    ['## 一、加强学习 {#s1 .head}\n', ['一、加强学习']],
    ['[TOC]\n\n一、加强学习\n', ['一、加强学习']],
    ['**一、加强学习。** 开展*学习教育*，覆盖率 *95%*。\n', ['一、加强学习。开展学习教育，覆盖率95%。']],
    ['- [x] 新建公园；\n- 改造绿道。\n* 栽植行道树。\n', ['新建公园；', '改造绿道。', '栽植行道树。']],
    ['1\\. 新建公园；\n\n2\\. 改造绿道。\n', ['1.新建公园；', '2.改造绿道。']],
    ['> [!NOTE] 说明\n>\n> 各单位要抓好落实。\n', ['各单位要抓好落实。']],
    [
      '按照[规划](https://a.example/x "规划")和<https://b.example>推进。\n',
      ['按照规划和https://b.example推进。'],
    ],
    ['青溪市财政局\\\n2025年3月1日\n', ['青溪市财政局', '2025年3月1日']],
    ['一、加强学习。<br>开展学习。\n', ['一、加强学习。', '开展学习。']],
    ['```\n一、加强学习。\n```\n', ['一、加强学习。']],
    ['&nbsp;市级&mdash;&mdash;&ldquo;双随机&rdquo;\n', ['市级——“双随机”']],
    [
      '坚持生态优先，\n推进绿色发展。\n\n各地要落实责任\n',
      ['坚持生态优先，推进绿色发展。', '各地要落实责任'],
    ],
  ])('have no markup: %j', async (text, words) => {
    expect(await wordsOf(text)).toEqual(words);
  });

  it('keep signs that are not markup', async () => {
    expect(await wordsOf('覆盖率=签约人数/常住人口*100%，核实数*抽查率。\n')).toEqual([
      '覆盖率=签约人数/常住人口*100%，核实数*抽查率。',
    ]);
  });

  it('begin with the title of the front matter where there is no other', async () => {
    const matter = '---\ntitle: "青溪市2025年工作要点"\ntags: [水务]\n---\n';
    expect(await wordsOf(`${matter}\n一、加强学习\n`)).toEqual(['青溪市2025年工作要点', '一、加强学习']);
    expect(await wordsOf(`${matter}\n# 青溪市2025年工作要点\n\n一、加强学习\n`)).toEqual([
      '青溪市2025年工作要点',
      '一、加强学习',
    ]);
  });
});

describe('the metadata of a Markdown file', () => {
  it('is read from front matter, a date only from an unambiguous key', async () => {
    const { evidence, notes } = await read(
      "---\ntitle: 青溪市2025年工作要点\ndate: 2025-03-01\npublication_date: '2025-03-02'\nissuer: 青溪市财政局\nurl: https://www.qingxi.gov.cn/a.html\n---\n一、加强学习\n",
    );
    expect(evidence).toEqual({
      title: '青溪市2025年工作要点',
      published: '2025-03-02',
      issuer: '青溪市财政局',
      url: 'https://www.qingxi.gov.cn/a.html',
    });
    expect(notes.map(({ code, line }) => `${line} ${code}`)).toEqual(['3 date-unclear']);
  });

  it('comes with findings on unused fields', async () => {
    const { notes } = await read(
      '---\ntitle: 工作要点\nsummary: 全年新建公园三个。\nlayout: post\n---\n一、加强学习\n',
    );
    expect(notes.map(({ message }) => message)).toEqual([
      '1 fields of the front matter: “summary: 全年新建公园三个。”',
    ]);
  });

  it('is empty where the first words are between two rules', async () => {
    const { evidence } = await read('---\n青溪市2025年工作要点\n---\n一、加强学习\n');
    expect(evidence.title).toBeNull();
  });
});

describe('the tables of a Markdown file', () => {
  it('are rows of cells, from Markdown and from HTML, with the lines of the file', async () => {
    const { text, tables, fileLines } = await read(
      '一、指标\n\n| 河流 | 目标 |\n| --- | --- |\n| 清河 | Ⅲ类 |\n\n二、要求\n<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>\n三、其他\n',
    );
    const lines = text.split('\n');
    expect(lines.filter(Boolean)).toEqual([
      '一、指标',
      '\t河流\t目标',
      '\t清河\tⅢ类',
      '二、要求',
      '\t甲\t乙',
      '\t丙\t丁',
      '三、其他',
    ]);
    expect(tables.map(({ rows }) => rows)).toEqual([2, 2]);
    const placed = (line: string) => fileLines?.[lines.indexOf(line)];
    expect(['一、指标', '二、要求', '三、其他'].map(placed)).toEqual([1, 7, 9]);
  });
});

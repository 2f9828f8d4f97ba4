import { describe, expect, it } from 'vitest';
import { pdfReader } from '../../../src/importer/formats/pdf.ts';
import { type Drawn, type Placed, pdfDocument, type Shown } from './pdf-document.ts';

const LEFT = 80;
const SIZE = 16;
const WIDTH = 28; // characters on a line
const PITCH = 29;

const read = (...pages: Shown[][]) => pdfReader.read(pdfDocument(pages), 'a.pdf');

/** Paragraphs with lines of 28 characters, the first indented by two, as in official documents. */
function set(paragraphs: readonly string[], top = 760): Placed[] {
  const lines = paragraphs.flatMap((paragraph) => {
    const first = { text: paragraph.slice(0, WIDTH - 2), x: LEFT + 2 * SIZE };
    const rest = paragraph.slice(WIDTH - 2).match(new RegExp(`.{1,${WIDTH}}`, 'gu')) ?? [];
    return [first, ...rest.map((text) => ({ text, x: LEFT }))];
  });
  return lines.map((line, i) => ({ ...line, y: top - i * PITCH }));
}

const LONG =
  '（一）健全责任体系。厘清部门监管边界，督促企业做到安全投入、安全培训、基础管理、应急救援“五到位”，全年检查企业五百家次，整改率达到百分之一百，定期通报结果。';
const OTHER =
  '（二）深化专项整治。聚焦危险化学品、建筑施工、消防等重点领域，开展联合检查，对发现的重大事故隐患挂牌督办，按期销号，并举一反三，防止同类问题再次发生。';

describe('the text of a PDF file', () => {
  it('has whole paragraphs, recognised by their indents', async () => {
    const { text } = await read(set(['一、压实责任', LONG, OTHER]));
    expect(text.split('\n')).toEqual(['一、压实责任', LONG, OTHER]);
  });

  it('continues on the next page, without page numbers and repeated lines', async () => {
    const head = { text: '青溪市人民政府公报', x: 230, y: 800, size: 12 };
    const page = (words: Placed[], number: number) => [
      head,
      ...words,
      { text: `— ${number} —`, x: 280, y: 40, size: 14 },
    ];
    const lines = set([LONG, OTHER, LONG, OTHER]);
    const pages = [lines.slice(0, 4), lines.slice(4, 8), lines.slice(8)];
    const moved = pages.map((some) => some.map((line, i) => ({ ...line, y: 760 - i * PITCH })));
    const { text, notes } = await read(...moved.map((words, i) => page(words, i + 1)));
    expect(text.split('\n')).toEqual([LONG, OTHER, LONG, OTHER]);
    expect(notes.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'left-out: 6 page numbers, heads and feet of pages: “青溪市人民政府公报 / — 1 — / 青溪市人民政府公报 / — 2 — / 青溪市人民政府公报 / — 3 —”',
    ]);
  });

  it('has a title of two lines as one, and the lines of a signature separately', async () => {
    const title = [
      { text: '青溪市安全生产委员会关于印发', x: 143, y: 780, size: 22 },
      { text: '2025年安全生产工作要点的通知', x: 130, y: 745, size: 22 },
    ];
    const signature = [
      { text: '青溪市安全生产委员会', x: 340, y: 300 },
      { text: '2025年3月5日', x: 370, y: 271 },
    ];
    const { text } = await read([...title, ...set([LONG, OTHER], 700), ...signature]);
    expect(text.split('\n')).toEqual([
      '青溪市安全生产委员会关于印发2025年安全生产工作要点的通知',
      LONG,
      OTHER,
      '青溪市安全生产委员会',
      '2025年3月5日',
    ]);
  });

  it('has a tab in a wide gap of a line, with a finding on the order', async () => {
    const row = [
      { text: '青溪市应急管理局办公室', x: LEFT, y: 100 },
      { text: '2025年3月6日印发', x: 380, y: 100 },
    ];
    const { text, notes } = await read([...set([LONG, OTHER]), ...row]);
    expect(text.split('\n').at(-1)).toBe('青溪市应急管理局办公室\t2025年3月6日印发');
    expect(notes.map(({ code }) => code)).toEqual(['order-doubtful']);
  });

  it('is read column by column between title and footer, with a finding', async () => {
    const column = (x: number, words: string) =>
      (words.match(/.{1,14}/gu) ?? []).map((text, i) => ({ text, x, y: 700 - i * PITCH }));
    const title = { text: '青溪市2025年应急管理工作要点', x: 120, y: 780, size: 22 };
    const foot = { text: '青溪市应急管理局', x: 240, y: 40 };
    const { text, notes } = await read([
      title,
      ...column(60, LONG.slice(0, 98)),
      ...column(310, OTHER.slice(0, 84)),
      foot,
    ]);
    expect(text).toBe(
      `青溪市2025年应急管理工作要点\n${LONG.slice(0, 98)}\n${OTHER.slice(0, 84)}\n青溪市应急管理局`,
    );
    expect(notes.map(({ message }) => message)).toEqual(['two columns, read one after the other, on page 1']);
  });

  it('has no watermark in it', async () => {
    const { text } = await read([
      ...set([LONG]),
      { text: '内部资料', x: 200, y: 400, size: 60, turned: true },
    ]);
    expect(text).toBe(LONG);
  });
});

describe('a table with lines', () => {
  const COLUMNS = [80, 120, 320, 440, 520];

  /** Lines around cells with the given row heights from the top; an open last row is cut by the end of the page. */
  function ruled(top: number, heights: readonly number[], { open = false, columns = COLUMNS } = {}): Drawn[] {
    const rows = [
      top,
      ...heights.map((_, i) => heights.slice(0, i + 1).reduce((y, height) => y - height, top)),
    ];
    const [left = 0, right = 0, bottom = 0] = [columns[0], columns.at(-1), rows.at(-1)];
    const across = (open ? rows.slice(0, -1) : rows).map((y): Drawn => ({ from: [left, y], to: [right, y] }));
    return [...across, ...columns.map((x): Drawn => ({ from: [x, top], to: [x, bottom] }))];
  }

  const cell = (text: string, x: number, y: number) => ({ text, x, y, size: 12 });
  const head = (y: number) =>
    ['序号', '重点任务', '责任单位', '完成时限'].map((text, i) => cell(text, (COLUMNS[i] ?? 0) + 2, y));

  it('is read cell by cell with joined lines, and its rows become clauses', async () => {
    const words = [
      ...head(684),
      cell('修订总体预案和专项预案，健全各', 124, 664),
      cell('项工作机制', 124, 648),
      cell('市应急局', 324, 664),
      cell('市公安局', 324, 648),
      cell('1', 90, 656),
      cell('6月底前', 444, 656),
      cell('2', 90, 624),
      cell('开展全市演练', 124, 624),
    ];
    const { text, notes } = await read([...set(['附件'], 730), ...words, ...ruled(700, [24, 44, 24])]);
    expect(text.split('\n')).toEqual([
      '附件',
      '序号\t重点任务\t责任单位\t完成时限',
      '1\t修订总体预案和专项预案，健全各项工作机制',
      '责任单位：市应急局 市公安局',
      '完成时限：6月底前',
      '2\t开展全市演练',
    ]);
    expect(notes).toEqual([]);
  });

  it('has no line break between a number and its unit', async () => {
    const words = [
      ...head(684),
      cell('新建改造供水管网、污水管网全长', 124, 664),
      cell('12500公里，新增12', 124, 648),
      cell('万吨', 124, 632),
      cell('1', 90, 648),
      cell('市水务局', 324, 648),
      cell('6月底前', 444, 648),
    ];
    const { text } = await read([...words, ...ruled(700, [24, 60])]);
    expect(text.split('\n')[1]).toBe('1\t新建改造供水管网、污水管网全长12500公里，新增12万吨');
  });

  it('continues on the next page, with its header once and a joined row', async () => {
    const first = [...head(84), cell('1', 90, 60), cell('修订总体预案和专项预案，健全', 124, 60)];
    const second = [...head(784), cell('工作机制', 124, 760), cell('2', 90, 736), cell('开展演练', 124, 736)];
    const { text } = await read(
      [...set(['附件'], 130), ...first, ...ruled(100, [24, 40], { open: true })],
      [...second, ...ruled(800, [24, 24, 24])],
    );
    expect(text.split('\n').slice(2)).toEqual(['1\t修订总体预案和专项预案，健全工作机制', '2\t开展演练']);
  });

  it('is not found where a page only has a rule or a frame', async () => {
    const frame = ruled(800, [700], { columns: [60, 540] });
    const { text } = await read([...set([LONG, OTHER]), ...frame, { from: [80, 770], to: [520, 770] }]);
    expect(text.split('\n')).toEqual([LONG, OTHER]);
  });
});

describe('a PDF file that cannot be read', () => {
  it('is a scan where its pages have no text', async () => {
    await expect(read([], [])).rejects.toThrow(/a\.pdf:0: no-text-layer: 2 pages without text; recognise/);
  });

  it('may have single pages without text, with a finding', async () => {
    const { notes } = await read(set([LONG]), []);
    expect(notes.map(({ message }) => message)).toEqual(['page 2 has no text']);
  });

  it('is refused where it is broken', async () => {
    const broken = Buffer.from(`%PDF-1.4\n${'x'.repeat(1000)}`);
    await expect(pdfReader.read(broken, 'a.pdf')).rejects.toThrow(/a\.pdf:0: unreadable: /);
  });
});

import { describe, expect, it } from 'vitest';
import { pdfReader } from '../../../src/importer/formats/pdf.ts';
import { type Placed, pdfDocument } from './pdf-document.ts';

const LEFT = 80;
const SIZE = 16;
const WIDTH = 28; // characters on a line
const PITCH = 29;

const read = (...pages: Placed[][]) => pdfReader.read(pdfDocument(pages), 'a.pdf');

/** Paragraphs set as official documents are: the first line is indented by two characters, a line holds 28. */
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
  it('has its paragraphs whole again, told by their indents', async () => {
    const { text } = await read(set(['一、压实责任', LONG, OTHER]));
    expect(text.split('\n')).toEqual(['一、压实责任', LONG, OTHER]);
  });

  it('goes on over the end of a page, without page numbers and what pages repeat', async () => {
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
      'left-out: 6 page numbers, heads and feet of pages',
    ]);
  });

  it('has a title of two lines in one, and keeps the lines of a signature apart', async () => {
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

  it('has what stands far apart on a line parted by a tab, and says that the order is to be looked at', async () => {
    const row = [
      { text: '青溪市应急管理局办公室', x: LEFT, y: 100 },
      { text: '2025年3月6日印发', x: 380, y: 100 },
    ];
    const { text, notes } = await read([...set([LONG, OTHER]), ...row]);
    expect(text.split('\n').at(-1)).toBe('青溪市应急管理局办公室\t2025年3月6日印发');
    expect(notes.map(({ code }) => code)).toEqual(['order-doubtful']);
  });

  it('has no watermark in it', async () => {
    const { text } = await read([
      ...set([LONG]),
      { text: '内部资料', x: 200, y: 400, size: 60, turned: true },
    ]);
    expect(text).toBe(LONG);
  });
});

describe('a PDF file that cannot be read', () => {
  it('is a scan where its pages have no text', async () => {
    await expect(read([], [])).rejects.toThrow(/a\.pdf:0: no-text-layer: 2 pages without text; recognise/);
  });

  it('may have pages without text among others, which is said', async () => {
    const { notes } = await read(set([LONG]), []);
    expect(notes.map(({ message }) => message)).toEqual(['page 2 has no text']);
  });

  it('is refused where it is broken', async () => {
    const broken = Buffer.from(`%PDF-1.4\n${'x'.repeat(1000)}`);
    await expect(pdfReader.read(broken, 'a.pdf')).rejects.toThrow(/a\.pdf:0: unreadable: /);
  });
});

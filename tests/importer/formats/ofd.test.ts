import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/importer/formats/readers.ts';
import { type OfdObject, ofdDocument, setPages } from './ofd-document.ts';

const TITLE = '青溪市应急管理局2025年工作要点';
const LONG =
  '坚持人民至上、生命至上，防范化解重大安全风险，健全市、县、乡三级责任清单，对重点企业开展检查五百家次以上，重大隐患整改率达到百分之百。';
const read = (...given: Parameters<typeof ofdDocument>) => readDocument(ofdDocument(...given), 'a.ofd');

describe('the text layer of an OFD file', () => {
  it('is its lines joined into paragraphs, over pages too, without page numbers', async () => {
    const paragraphs = Array.from({ length: 9 }, (_, i) => `${'一二三四五六七八九'[i]}、${LONG}`);
    const { text, notes, reader } = await read(setPages([TITLE, ...paragraphs]));
    expect(reader).toBe('ofd 1');
    expect(text.split('\n')).toEqual([TITLE, ...paragraphs]);
    expect(notes.map(({ message }) => message)).toEqual([
      '2 page numbers, heads and feet of pages: “— 1 — / — 2 —”',
    ]);
  });

  it('includes the words of templates, but not turned ones, such as watermarks', async () => {
    const words = setPages([TITLE, LONG]);
    const mark = { text: '内部资料', x: 50, y: 150, ctm: '0.7 0.7 -0.7 0.7 0 0' };
    const head = { text: '青溪市应急管理局文件', x: 60, y: 25, size: 9 };
    const { text } = await read(words, [head, mark]);
    expect(text.split('\n')).toEqual(['青溪市应急管理局文件', TITLE, LONG]);
  });

  it('leaves out stamps and composite objects, and says so', async () => {
    const words = [...(setPages([TITLE, LONG])[0] ?? []), 'composite' as const];
    const { notes } = await read([words], [], { annotations: true });
    expect(notes.map(({ message }) => message)).toEqual([
      '1 page numbers, heads and feet of pages: “— 1 —”',
      '1 composite objects, drawings that may hold words',
      '1 annotations, such as stamps: “Stamp”',
    ]);
  });

  it('keeps the rows and cells of a table with lines around them', async () => {
    const cells = [
      ['指标', '目标值'],
      ['死亡人数', '10'],
    ];
    const words = cells.flatMap((row, r) =>
      row.map((text, c): OfdObject => ({ text, x: 32 + 60 * c, y: 128 + 10 * r })),
    );
    const across = [120, 130, 140].map((y): OfdObject => ({ from: [30, y], to: [150, y] }));
    const down = [30, 90, 150].map((x): OfdObject => ({ from: [x, 120], to: [x, 140] }));
    const { text, tables } = await read([
      [...(setPages([TITLE, LONG])[0] ?? []), ...words, ...across, ...down],
    ]);
    expect(text.split('\n').slice(-2)).toEqual(['\t指标\t目标值', '\t死亡人数\t10']);
    expect(tables).toMatchObject([{ rows: 2, head: 1 }]);
  });

  it('is cut where its characters stand apart, with a tab', async () => {
    const apart = { text: '甲方乙方', x: 40, y: 100, delta: '5.6 40 5.6' };
    const { text } = await read([[...(setPages([TITLE, LONG])[0] ?? []), apart]]);
    expect(text).toContain('甲方\t乙方');
  });
});

describe('an OFD file without text', () => {
  it.each([
    ['with pictures only', [[]], /no-text-layer: 1 pages without text/],
    [
      'whose fonts have characters of their own',
      setPages([TITLE, LONG.replaceAll('，', '\ue123')]),
      /no-text-layer: 4 of \d+ signs are drawn with fonts that do not say which characters/,
    ],
  ])('%s is refused', async (_what, pages, message) => {
    await expect(read(pages)).rejects.toThrow(message);
  });
});

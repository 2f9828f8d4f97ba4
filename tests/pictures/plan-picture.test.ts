import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, describe, expect, it } from 'vitest';
import { Store } from '../../src/cache/store.ts';
import { publishedMetadata } from '../../src/model/published.ts';
import { cachedPicture } from '../../src/pictures/cached-picture.ts';
import { INKS, type Mark } from '../../src/pictures/drawing.ts';
import { familiesFor, missingFrom } from '../../src/pictures/letters.ts';
import { PICTURE_SIZE, planPicture } from '../../src/pictures/plan-picture.ts';
import { drawPng, withoutMissingCharacters } from '../../src/pictures/png.ts';
import { PLANS, planOf, REGISTERS } from '../exports/corpus.ts';

const SITE = { name: '政府工作要点查阅' };
const PLAN = publishedMetadata(planOf('shanghai-work-safety-2021'));
const picture = (changes: Partial<typeof PLAN> = {}) => planPicture({ ...PLAN, ...changes }, SITE, REGISTERS);
const linesOf = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === 'words' ? mark : []));
const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const store = new Store('pictures', folder);
afterAll(() => rmSync(folder, { recursive: true }));

/** The share of dark pixels, 0 to 1. */
async function darkShare(png: Buffer): Promise<number> {
  const image = await loadImage(png);
  const pen = createCanvas(image.width, image.height).getContext('2d');
  pen.drawImage(image, 0, 0);
  const { data } = pen.getImageData(0, 0, image.width, image.height);
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 0) < 128) dark++;
  return dark / (image.width * image.height);
}

describe('the picture of a plan', () => {
  it('shows title, issuer, number, date and grade', () => {
    const lines = linesOf(picture().marks).map(({ text }) => text);
    expect(lines).toEqual([
      '上海市　2021年　意见',
      '上海市2021年',
      '安全生产工作意见',
      '上海市安全生产委员会　沪安委会〔2021〕4号　2021年4月7日',
      '文字来源：扫描识别文本',
      SITE.name,
    ]);
  });

  it('shows nothing that the document does not state', () => {
    const dates = { written: null, printed: null, published: null };
    const bare = picture({ issuers: [], docNumber: null, region: null, year: null, docType: null, dates });
    expect(linesOf(bare.marks).map(({ text }) => text)).toEqual([
      '上海市2021年',
      '安全生产工作意见',
      '文字来源：扫描识别文本',
      SITE.name,
    ]);
  });

  it.each([1, 8, 20, 44, 90, 120, 400])(
    'keeps a title of %i characters above the facts and inside the edge',
    (length) => {
      const title = '关于进一步加强安全生产工作的意见'.repeat(30).slice(0, length);
      const { marks } = picture({ title, issuers: Array(6).fill('上海市住房和城乡建设管理委员会') });
      const lines = linesOf(marks);
      const heading = lines.filter(({ weight }) => weight === 700);
      const facts = lines.filter(({ weight, y }) => weight === 400 && y > 300);
      const top = Math.min(...facts.map(({ y, size }) => y - size));
      expect(Math.max(...heading.map(({ y }) => y))).toBeLessThan(top);
      for (const { text, size, x } of heading)
        expect(x + [...text].length * size).toBeLessThanOrEqual(1200 - x);
      const said = heading.map(({ text }) => text).join('');
      expect(said === title || (length === 400 && said.endsWith('…'))).toBe(true);
    },
  );

  it('has the colours of the light theme', () => {
    const theme = readFileSync('src/styles/theme.css', 'utf8');
    for (const [name, color] of Object.entries(INKS)) {
      expect(theme).toContain(`--color-${name}: light-dark(${color}, `);
    }
  });
});

describe('the font', () => {
  it('has every character of the published titles, numbers and issuers', () => {
    const words = PLANS.map(({ title, docNumber, issuers }) => [title, docNumber, ...issuers].join(''));
    expect(missingFrom(words.join(''))).toEqual([]);
  });

  it.each(['𠮷', '🇨', '塥', '가'])('has no families for a character that it lacks: %s', (sign) => {
    expect(familiesFor(`上海${sign}`)).toBe(null);
  });
});

describe('a picture as PNG', () => {
  it('has the size for Open Graph, and is not empty', async () => {
    const png = drawPng(picture());
    const { width, height } = await loadImage(png);
    expect({ width, height }).toEqual(PICTURE_SIZE);
    expect(await darkShare(png)).toBeGreaterThan(0.02);
  });

  it('has the colours of its drawing', async () => {
    const context = createCanvas(4, 2).getContext('2d');
    const marks: Mark[] = [{ kind: 'bar', x: 1, y: 1, width: 2, height: 1, color: INKS.zhu }];
    const png = drawPng({ width: 4, height: 2, ground: INKS.paper, marks });
    context.drawImage(await loadImage(png), 0, 0);
    const colours = Array.from({ length: 8 }, (_, at) => context.getImageData(at % 4, at >> 2, 1, 1).data);
    const [paper, zhu] = [
      [0xfd, 0xfb, 0xf7, 0xff],
      [0x96, 0x19, 0x0d, 0xff],
    ];
    expect(colours.map((colour) => [...colour])).toEqual([
      paper,
      paper,
      paper,
      paper,
      paper,
      zhu,
      zhu,
      paper,
    ]);
  });

  it('is the same bytes each time, also after another size', () => {
    const first = drawPng(picture());
    drawPng({ ...picture(), width: 100, height: 50 });
    expect(drawPng(picture())).toEqual(first);
  });

  it('is drawn again only where it changes', async () => {
    const first = await cachedPicture(picture(), store);
    expect(first.drawn).toBe(true);
    expect(await cachedPicture(picture(), store)).toEqual({
      path: first.path,
      drawn: false,
      missing: [],
    });
    expect((await cachedPicture(picture({ docNumber: null }), store)).drawn).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.png'))).toHaveLength(2);
  });

  it('leaves out lines with characters that the font lacks, and lists these', async () => {
    const rare = picture({ title: '𠮷县2025年工作要点' });
    expect(() => drawPng(rare)).toThrow('𠮷');
    const { drawing, missing } = withoutMissingCharacters(rare);
    expect(missing).toEqual(['𠮷']);
    expect(linesOf(drawing.marks).map(({ text }) => text)).toContain('文字来源：扫描识别文本');
    expect(await darkShare(drawPng(drawing))).toBeGreaterThan(0.005);
    const [first, again] = [await cachedPicture(rare, store), await cachedPicture(rare, store)];
    expect(first).toMatchObject({ drawn: true, missing: ['𠮷'] });
    expect(again).toEqual({ ...first, drawn: false });
  });
});

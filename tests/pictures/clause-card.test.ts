import { createCanvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { quotationOf } from '../../src/exports/citation/quotation.ts';
import { clauseCard, type MeasureOf } from '../../src/pictures/clause-card.ts';
import { type Drawing, type Mark, paint } from '../../src/pictures/drawing.ts';
import { clauseOf, publicationOf } from '../exports/corpus.ts';

const { plan, ledger } = publicationOf('shanghai-work-safety-2021');
const LINK = 'https://example.org/plans/shanghai-work-safety-2021/33/';
const CARD = {
  title: plan.title,
  locator: '第三部分（十）第33项',
  paragraphs: quotationOf(clauseOf(plan, '3-10-33'), ledger.marks).paragraphs,
  notes: ['文字据扫描识别文本修复'],
  source: '上海市安全生产委员会《上海市2021年安全生产工作意见》（沪安委会〔2021〕4号，2021年4月7日）',
  link: LINK,
  code: encode(LINK, { ecc: 'M', border: 2 }).data,
};

/** An upper bound: 1 em for each character. */
const measureOf: MeasureOf =
  ({ size }) =>
  (words) =>
    [...words].length * size;
const textOf = ({ marks }: Drawing) => marks.map((mark) => (mark.kind === 'words' ? mark.text : '')).join('');
const rightOf = (mark: Mark) => mark.x + (mark.kind === 'bar' ? mark.width : measureOf(mark)(mark.text));
const bottomOf = (mark: Mark) => mark.y + (mark.kind === 'bar' ? mark.height : mark.size / 4);

function decode(drawing: Drawing): string | undefined {
  const pen = createCanvas(drawing.width, drawing.height).getContext('2d');
  const bars = drawing.marks.filter(({ kind }) => kind === 'bar');
  paint(pen, { ...drawing, marks: bars }, 'serif');
  const { data } = pen.getImageData(0, 0, drawing.width, drawing.height);
  return jsQR(new Uint8ClampedArray(data), drawing.width, drawing.height)?.data;
}

describe('the card of a clause', () => {
  const drawing = clauseCard(CARD, measureOf);

  it('shows plan, locator, all words, their source and the link, in this order', () => {
    const { title, locator, paragraphs, source, notes, link } = CARD;
    const words = paragraphs.map((paragraph) => `　　${paragraph}`).join('');
    expect(textOf(drawing)).toBe(title + locator + words + source + notes.join('') + link);
  });

  it('has a QR code with the link', () => {
    expect(decode(drawing)).toBe(LINK);
  });

  it.each([1, 40, 3000])('shows all of a clause of %i characters inside its edges', (length) => {
    const words = '严格落实安全生产责任制，'.repeat(300).slice(0, length);
    const long = clauseCard({ ...CARD, paragraphs: [words] }, measureOf);
    expect(textOf(long)).toContain(words);
    expect(Math.max(...long.marks.map(rightOf))).toBeLessThanOrEqual(long.width);
    expect(Math.max(...long.marks.map(bottomOf))).toBeLessThanOrEqual(long.height);
    expect(decode(long)).toBe(LINK);
  });

  it('grows with its words', () => {
    const short = clauseCard({ ...CARD, paragraphs: ['完善治理。'] }, measureOf);
    expect(short.height).toBeLessThan(drawing.height);
    expect(short.width).toBe(drawing.width);
  });
});

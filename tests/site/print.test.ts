import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, inject } from 'vitest';
import { test as base } from './browser.ts';
import { readPage } from './pages.ts';
import { type PrintedLine, type PrintedPage, readPdf } from './pdf.ts';

const PLAN = '/plans/shanghai-work-safety-2021/';
const CHARACTER = 156 / 28;
const PITCH = (CHARACTER * 15) / 8;

/** The lines of a page in the size of the document's words, 3号. */
function wordLines({ lines }: PrintedPage): PrintedLine[] {
  return lines.filter(({ size }) => Math.abs(size - CHARACTER) < 0.05);
}

function tight(words: string): string {
  return words.replaceAll(/\s/g, '');
}

/** The words of the plan's page that should be printed. */
function shownWords(address: string): string {
  const paragraphs = selectAll('.words :is(p, h2, h3, h4, h5, h6)', readPage(inject('folder'), address).tree);
  const words = paragraphs.filter(({ properties }) => properties.className?.toString() !== 'k');
  return tight(words.map(textOf).join(''));
}

/**
 * Printed words with the characters of `expected` for the signs of radicals, ⻅ for 见, that a PDF may hold in their place
 * because the font draws both alike; each sign stands for one character throughout.
 */
function readRadicals(printed: string, expected: string): string {
  const known = new Map<string, string>();
  return printed.replaceAll(/[\u2E80-\u2FDF]/g, (sign, index: number) => {
    const character = known.get(sign) ?? expected[index] ?? sign;
    known.set(sign, character);
    return character;
  });
}

/** The document's words as they are printed on pages. */
function printedWords(pages: readonly PrintedPage[], expected: string): string {
  const lines = pages.flatMap(wordLines).map(({ text }) => text);
  return readRadicals(tight(lines.join('')), expected);
}

/** Everything that is printed on pages. */
function printedText(pages: readonly PrintedPage[]): string {
  return tight(pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('')).normalize('NFKC');
}

const test = base.extend('printed', { scope: 'file' }, async ({ browser }) => {
  const page = await browser.newPage({ colorScheme: 'dark' });
  await page.goto(inject('origin') + PLAN);
  return readPdf(await page.pdf({ preferCSSPageSize: true }));
});

describe('a plan printed from the browser', () => {
  test('stands on A4', ({ printed }) => {
    const sizes = printed.map(({ width, height }) => `${width.toFixed(0)} × ${height.toFixed(0)}`);
    expect([...new Set(sizes)]).toEqual(['210 × 297']);
  });

  test('has 22 lines to a page, 21 where a heading would be the last', ({ printed }) => {
    const counts = printed.map((page) => wordLines(page).length).filter((count) => count > 0);
    // On the first page the title and what is around the notice take lines of their own.
    expect(counts.slice(1, -1).filter((count) => count < 21 || count > 22)).toEqual([]);
    expect(counts.filter((count) => count === 22).length).toBeGreaterThan(counts.length / 2);
  });

  test('has 28 characters to a line', ({ printed }) => {
    const lines = printed
      .flatMap(wordLines)
      .filter(({ text }) => /^[\p{Script=Han}，。、；：“”（）《》]+$/u.test(text));
    const counts = lines.map(({ text }) => text.length);
    expect(Math.max(...counts)).toBe(28);
    expect(counts.filter((count) => count === 28).length).toBeGreaterThan(lines.length / 4);
  });

  test('keeps to the type area of 156 × 225 mm', ({ printed }) => {
    printed.forEach((page, index) => {
      const edge = index % 2 === 0 ? 28 : 26;
      for (const { left, right, text } of wordLines(page)) {
        expect(left, text).toBeGreaterThan(edge - 0.2);
        expect(right, text).toBeLessThan(edge + 156.2);
      }
    });
    const full = printed.map(wordLines).filter(({ length }) => length === 22);
    for (const lines of full) {
      const [first, last] = [lines[0]?.baseline ?? 0, lines.at(-1)?.baseline ?? 0];
      expect(last - first).toBeCloseTo(21 * PITCH, 0);
      expect(first).toBeGreaterThan(37);
      expect(last).toBeLessThan(37 + 225);
    }
  });

  test('numbers its pages between 一字线, on the outside below the type area', ({ printed }) => {
    printed.forEach(({ lines }, index) => {
      const number = lines.at(-1);
      expect(number?.text).toBe(`— ${index + 1} —`);
      expect(number?.baseline).toBeGreaterThan(37 + 225 + 7);
      expect((number?.left ?? 0) > 105).toBe(index % 2 === 0);
    });
  });

  test('has the words of the plan and no others', ({ printed }) => {
    const expected = shownWords(PLAN);
    expect(printedWords(printed, expected) === expected).toBe(true);
  });

  test('says what it is and where it comes from, and has nothing of the site around it', ({ printed }) => {
    const text = printedText(printed);
    expect(text).toMatch(/^上海市2021年安全生产工作意./);
    expect(text).toContain('文字来源:扫描识别文本');
    expect(text).toMatch(/SHA-256:[0-9a-f]{64}/);
    expect(text).toContain(`非政府官方网站:${PLAN}`);
    expect(text).not.toMatch(/跳到正文|时间线|复制链接|目录|引用与下载|在文中标出|在本文中查找/);
  });
});

describe('a clause printed from the browser', () => {
  test('has its words, and the address and the hash of what they are from', async ({ visit }) => {
    const address = `${PLAN}3-10-33/`;
    const page = await visit(address);
    const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    const [heading, expected] = ['上海市2021年安全生产工作意见三、（十）33.', shownWords(address)];
    expect(printedWords(pages, heading + expected) === heading + expected).toBe(true);
    const text = printedText(pages);
    expect(text).toMatch(/SHA-256:[0-9a-f]{64}/);
    expect(text).toContain(`非政府官方网站:${address}`);
  });
});

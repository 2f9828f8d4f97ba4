import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { select } from 'hast-util-select';
import { describe, expect, inject, it } from 'vitest';
import { type BuiltPage, readPage } from './pages.ts';
import { sitePages } from './site-pages.ts';

const folder = inject('folder');
const CLAUSE = '/plans/shanghai-work-safety-2021/3-10-33/';

/** The Open Graph fields of a page. */
function sharedAs({ tree }: BuiltPage) {
  const said = (name: string) =>
    String(select(`meta[property="og:${name}"]`, tree)?.properties['content'] ?? '');
  return { title: said('title'), description: said('description'), image: said('image') };
}

describe('a link sent to others', () => {
  const documents = sitePages.filter((page) => sharedAs(page).title !== '');

  it('shows of each plan and clause a title, words and a picture', () => {
    expect(documents.length).toBeGreaterThan(100);
    const wanting = documents.filter((page) => Object.values(sharedAs(page)).includes(''));
    expect(wanting.map(({ address }) => address)).toEqual([]);
  });

  it('shows a picture that is there, of the size that was said', async () => {
    const pictures = new Set(documents.map((page) => sharedAs(page).image));
    for (const picture of pictures) {
      const { width, height } = await loadImage(readFileSync(join(folder, picture)));
      expect([picture, width, height]).toEqual([picture, 1200, 630]);
    }
    expect(pictures).toContain('/plans/shanghai-work-safety-2021.png');
  });

  it('says of a clause its plan and number, its own words, who is responsible and whence the text comes', () => {
    const { title, description } = sharedAs(readPage(folder, CLAUSE));
    expect(title).toBe('上海市2021年安全生产工作意见 第三部分（十）第33项');
    expect(description).toMatch(/^33\.发挥道路交通安全专业委员会作用，/);
    expect(description).toContain('责任单位：市公安局、市交通委、各区人民政府。');
    expect(description).toContain('文字来源：扫描识别文本。');
  });

  it('says by when a clause is to be done', () => {
    const said = documents.map((page) => sharedAs(page).description);
    expect(said.some((description) => /时限：[^。]*12月底前/.test(description))).toBe(true);
  });
});

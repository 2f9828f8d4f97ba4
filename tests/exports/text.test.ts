import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { printMarkdown } from '../../src/exports/markdown.ts';
import { printText } from '../../src/exports/text.ts';
import { clausesOf, newPart } from '../../src/model/part.ts';
import { wordsOf } from '../../src/model/words.ts';
import { PLANS, planOf } from './corpus.ts';

const url = 'https://example.org/plans/p/';
const reader = unified().use(remarkParse).use(remarkFrontmatter);
const wordsIn = (node: Nodes): string =>
  'children' in node ? node.children.map(wordsIn).join('') : node.type === 'text' ? node.value : '';
const tight = (words: string) => words.replace(/\s/g, '');

describe.each(PLANS)('$id', (plan) => {
  it('has all its words as plain text, after a header of four lines', () => {
    const [title, grade, address, sha256, gap, ...words] = printText(plan, url).split('\n');
    expect(title).toBe(plan.title);
    expect(grade).toMatch(/^来源：/);
    expect(address).toBe(`网址：${url}`);
    expect(sha256).toBe(`收到的文件 SHA-256：${plan.source.sha256}`);
    expect(gap).toBe('');
    expect(words.join('\n')).toBe(`${wordsOf(plan.clauses)}\n`);
  });

  it('has all its words as Markdown, as another parser reads it', () => {
    const [front, title, note, ...body] = reader.parse(printMarkdown(plan, url)).children;
    expect(parse(front?.type === 'yaml' ? front.value : '')).toMatchObject({ id: plan.id, url });
    expect(title).toMatchObject({ type: 'heading', depth: 1 });
    expect(note).toMatchObject({ type: 'blockquote' });
    expect(new Set(body.map(({ type }) => type))).not.toContain('blockquote');
    expect(tight(body.map(wordsIn).join(''))).toBe(tight(wordsOf(plan.clauses)));
  });

  it('has headings that skip no level', () => {
    const ranks = [...printMarkdown(plan, url).matchAll(/^(#+) /gm)].map(([, signs]) => signs?.length ?? 0);
    for (const [index, rank] of ranks.slice(1).entries()) expect(rank - (ranks[index] ?? 0)).toBeLessThan(2);
  });
});

it('gives a clause a heading with its number and title, one level below its parent', () => {
  const markdown = printMarkdown(planOf('shanghai-work-safety-2021'), url);
  expect(markdown).toContain('\n## 三、紧盯重点行业领域，系统治理完善风险防控体系\n');
  expect(markdown).toContain('\n### （十）保障城市交通运行安全\n');
  expect(markdown).toContain('\n33.发挥道路交通安全专业委员会作用');
});

it.each(['# 标题', '1. 项', '*强调*', '<b>', '[链接](x)', '---', '> 引', '`码`', '&amp;', '- 项', '```'])(
  'escapes the words %j',
  (words) => {
    const clauses = clausesOf([newPart({ kind: 'clause', number: '一、', title: words, text: words })]);
    const [, , , ...body] = reader.parse(
      printMarkdown({ ...planOf('shanghai-emergency-2025'), clauses }, url),
    ).children;
    expect(body.map(({ type }) => type)).toEqual(['heading', 'paragraph']);
    expect(body.map(wordsIn)).toEqual([`一、${words}`, words]);
  },
);

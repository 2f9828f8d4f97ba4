import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/mdx/read.ts';
import type { Plan } from '../../src/model/plan.ts';

const source: Plan['source'] = { file: 'a.txt', sha256: '0'.repeat(64), grade: 'unknown', url: null };
const read = (mdx: string) => readPlan(mdx, { id: 'a-b-2025', file: 'plans/a.mdx', source });

const FRONT = '---\ntitle: 某市2025年工作要点\n---\n\n';
const clause = (words: string, attributes = '') =>
  `${FRONT}<Clause number="一、"${attributes}>\n\n${words}\n\n</Clause>\n`;

describe('code in a plan file', () => {
  it.each([
    ['an expression', clause('{process.exit()}'), 7],
    ['an expression among words', clause('开展{process.exit()}学习'), 7],
    ['an import', clause('import x from "y"'), 7],
    ['an import outside the clauses', `${FRONT}import x from "y"\n`, 5],
    ['an export', `${FRONT}export const x = 1\n`, 5],
    ['a script', clause('<script>alert(1)</script>'), 7],
    ['a script among words', clause('学习<script>alert(1)</script>'), 7],
    ['a picture', clause('<img src="x" onerror="alert(1)" />'), 7],
    ['a handler', clause('学习', ' onclick="alert(1)"'), 5],
    ['an attribute that is an expression', clause('学习', ' title={process.exit()}'), 5],
    ['attributes that are spread', clause('学习', ' {...process.env}'), 5],
    ['an HTML comment', clause('<!-- 隐藏 -->'), 7],
    ['an MDX comment', clause('{/* 隐藏 */}'), 7],
    ['an element of the language', `${FRONT}<constructor>\n\n学习\n\n</constructor>\n`, 5],
    ['an element of every object', `${FRONT}<__proto__>\n\n学习\n\n</__proto__>\n`, 5],
    ['a fragment', `${FRONT}<>\n\n学习\n\n</>\n`, 5],
    ['front matter a second time', clause('---\ntitle: 假\n---'), 7],
    ['front matter that ends early', '---\ntitle: "x\n---\n\n<script>"\n', 5],
    ['a link in pointed brackets', clause('<javascript:alert(1)>'), 7],
  ])('is refused with the line: %s', (_what, mdx, line) => {
    expect(() => read(mdx)).toThrow(new RegExp(`^plans/a\\.mdx:${line}: mdx-invalid: .+; .+`));
  });

  it.each(['[点这里](javascript:alert(1))', '![x](http://x.cn/y.png)', '[a]: javascript:alert(1)', '`x`'])(
    'is read as words: %s',
    (words) => {
      expect(read(clause(words)).clauses[0]?.text).toBe(words);
    },
  );
});

describe('front matter of a plan file', () => {
  it.each([
    ['is not YAML', 'title: [', 2],
    ['names itself again and again', bomb(), 1],
    ['has a field of every object', 'title: x\n__proto__: { a: 1 }', 1],
    ['has no fields', 'abc', 1],
    ['has a list where none is', 'title: x\ntimeline: 7', 1],
    ['has nothing in its timeline', 'title: x\ntimeline: [null]', 1],
    ['hides a character', 'title: "甲\\u202e乙"', 1],
  ])('is refused with the line where it %s', (_what, yaml, line) => {
    expect(() => read(`---\n${yaml}\n---\n`)).toThrow(new RegExp(`^plans/a\\.mdx:${line}: mdx-invalid: .+`));
  });

  it('runs no code', () => {
    expect(read('---\ntitle: !!js/function "x"\n---\n').title).toBe('x');
  });
});

describe('the mark of a draft', () => {
  const draft = (front: string) => read(`---\n${front}\ntitle: 某市2025年工作要点\n---\n`).draft;

  it('is the first line of the front matter', () => {
    expect(draft('draft: true')).toBe(true);
    expect(draft('draft: true\r')).toBe(true);
    expect(read(FRONT).draft).toBe(false);
  });

  // What a build takes for a public plan must be one.
  it.each(['year: 2025\ndraft: true', 'draft: True', '"draft": true', '\ndraft: true', 'draft: true # 待核'])(
    'is refused where it is written otherwise: %j',
    (front) => {
      expect(() => draft(front)).toThrow(
        /^plans\/a\.mdx:2: mdx-invalid: “draft: true” is not on the first line; /,
      );
    },
  );
});

describe('invisible characters in a plan file', () => {
  it.each([
    ['a NUL', '开展\0学习', 'U+0000'],
    ['an override of the direction of writing', '开展\u202e学习', 'U+202E'],
    ['the same as a reference', '开展&#x202e;学习', 'U+202E'],
    ['a zero-width space', '开展\u200b学习', 'U+200B'],
  ])('are refused with their line: %s', (_what, words, code) => {
    expect(() => read(clause(words))).toThrow(
      `plans/a.mdx:7: mdx-invalid: ${code} is an invisible character`,
    );
    expect(() => read(clause('学习', ` title="${words}"`))).toThrow(`plans/a.mdx:5: mdx-invalid: ${code} is`);
  });

  it('may be a byte-order mark at the beginning', () => {
    expect(read(`\ufeff${clause('学习')}`).clauses[0]?.text).toBe('学习');
  });
});

describe('an oversized plan file', () => {
  it('is refused where it has 50 MB', () => {
    expect(() => read(clause('学'.repeat(17_000_000)))).toThrow(/^plans\/a\.mdx:0: too-large: /);
  });

  it('is refused with 10,000 nested clauses', () => {
    const mdx = `${FRONT}${'<Clause number="一、">\n'.repeat(10_000)}${'</Clause>\n'.repeat(10_000)}`;
    expect(() => read(mdx)).toThrow(/^plans\/a\.mdx:0: mdx-invalid: the elements are nested too deeply; /);
  });

  it.each(['===', '---'])('is refused with an unclosed element before a line of %s', (line) => {
    const mdx = `一、<Clause onclick="x">\n${line}\ntitle: x\n${line}\n`;
    expect(() => read(mdx)).toThrow(/^plans\/a\.mdx:\d+: mdx-invalid: /);
    expect(() => read(clause(mdx))).toThrow(/^plans\/a\.mdx:\d+: mdx-invalid: /);
  });

  it.each(['{', '<'])('is refused with 10,000 of %s', (bracket) => {
    expect(() => read(clause(`${bracket.repeat(10_000)}学习`))).toThrow(/^plans\/a\.mdx:\d+: mdx-invalid: /);
  });

  it.each(['[', '（', '`', '![', '[](', '> ', '- 项', '1. '])('may have 10,000 of %s as words', (bracket) => {
    const words = bracket.repeat(10_000).trimEnd();
    expect(read(clause(words)).clauses[0]?.text).toBe(words);
  });
});

/** YAML with exponentially many values (“billion laughs”). */
function bomb(): string {
  const names = [...'abcdefghi'];
  const lists = names.map((name, i) => `${name}: &${name} [${Array(9).fill(i ? `*${names[i - 1]}` : 'x')}]`);
  return `${lists.join('\n')}\ntitle: x`;
}

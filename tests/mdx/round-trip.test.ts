import { describe, expect, it } from 'vitest';
import { printPlan } from '../../src/mdx/print.ts';
import { readPlan } from '../../src/mdx/read.ts';
import { clausesOf, newPart, type Part } from '../../src/model/part.ts';
import { NOTHING_KNOWN, type Plan } from '../../src/model/plan.ts';

const source: Plan['source'] = { file: 'source.txt', sha256: '0'.repeat(64), grade: 'unknown', url: null };

function planOf(parts: Part[]): Plan {
  return {
    ...NOTHING_KNOWN,
    id: 'p',
    title: '某市工作要点（2025—2027年）',
    docType: '要点',
    issuers: ['某市应急管理局'],
    year: 2025,
    period: { from: 2025, to: 2027 },
    dates: { ...NOTHING_KNOWN.dates, written: '2025-01-02' },
    clauses: clausesOf(parts),
    script: null,
    source,
  };
}

const read = (mdx: string) => readPlan(mdx, { id: 'p', file: 'p.mdx', source });

/** Words that Markdown or MDX would read as markup. */
const WORDS = [
  'export const a = 1',
  'import 货物',
  '{process.exit()}',
  '<script>alert(1)</script>',
  '1. 附件',
  '1) 附件',
  '# 标题',
  'a &amp; b &lt; &#x4e00;',
  'A & B',
  '*强调* _x_ `c` ~~x~~',
  '- 项',
  '> 引',
  '---',
  '[链接](javascript:1)',
  '![图](y)',
  '反\\斜',
  '<!-- 注 -->',
  '</Clause>',
  '=== ',
  '```',
  '"引\'号',
  '\u3000全角空格',
  '两  格',
  '$x$',
  '| a | b |',
  ':::框',
];

describe('a plan printed as MDX', () => {
  it('has no empty fields in its front matter', () => {
    expect(printPlan(planOf([]))).not.toMatch(/null|\[\]|\{\}/);
  });

  it.each(WORDS)('gives back the words %j in text, title and frame', (words) => {
    const plan = planOf([
      newPart({ kind: 'frame', text: `${words}\n${words}` }),
      newPart({
        kind: 'clause',
        number: '一、',
        title: words,
        text: words,
        children: [newPart({ kind: 'clause', number: '1.', text: `前\n${words}` })],
      }),
    ]);
    const mdx = printPlan(plan);
    expect(read(mdx)).toEqual(plan);
    expect(printPlan(read(mdx))).toBe(mdx);
  });

  it('gives clauses the ids of their printed numbers, and a repeated one a suffix', () => {
    const leaf = newPart({ kind: 'clause', number: '33.', text: '发挥作用。' });
    const middle = newPart({ kind: 'clause', number: '（十）', title: '保障', children: [leaf, leaf] });
    const top = newPart({ kind: 'clause', number: '三、', title: '紧盯', children: [middle] });
    const ids = read(printPlan(planOf([top]))).clauses.map((c) => [c.id, c.eId]);
    expect(ids).toEqual([
      ['3', 'sec_3'],
      ['3-10', 'sec_3__subsec_10'],
      ['3-10-33', 'sec_3__subsec_10__para_33'],
      ['3-10-33-dup2', 'sec_3__subsec_10__para_33-dup2'],
    ]);
  });
});

describe('reading MDX as data', () => {
  const FRONT = '---\ntitle: 某市2025年工作要点\n---\n\n';
  it.each([
    ['an expression', '<Frame>\n{process.exit()}\n</Frame>', /p\.mdx:6: mdx-invalid: .*mdxFlowExpression/],
    ['an import', "import fs from 'fs'", /p\.mdx:5: mdx-invalid: .*mdxjsEsm/],
    ['an unknown element', '<script>\n坏\n</script>', /<script> is not an element/],
    ['an unknown attribute', '<Clause number="一、" onclick="x">\n</Clause>', /no attribute “onclick”/],
    ['an attribute that is an expression', '<Clause number={1}>\n</Clause>', /written name="words"/],
    ['emphasis in the words', '<Frame>\n*强调*\n</Frame>', /no emphasis/],
    ['words outside every element', '散落的字', /no paragraph/],
    ['an unknown part', '<Part name="other">\n字\n</Part>', /“other” is not the name/],
    ['an element that is not closed', '<Frame>\n字\n', /p\.mdx:\d+: mdx-invalid/],
  ])('refuses %s and names the line', (_what, body, message) => {
    expect(() => read(FRONT + body)).toThrow(message);
  });

  it('refuses front matter with an unknown field', () => {
    expect(() => read('---\ntitle: 甲\ntitel: 乙\n---\n')).toThrow(/titel/);
  });
});

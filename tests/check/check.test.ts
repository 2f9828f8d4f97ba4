import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/check/check.ts';
import { readContent } from '../../src/check/content.ts';
import { checkPermalinks } from '../../src/check/permalinks.ts';
import { readPlan } from '../../src/mdx/read.ts';
import { type Finding, formatFinding } from '../../src/model/finding.ts';
import { draftFiles } from '../publish/draft-files.ts';

const content = await readContent();
const TEXT =
  '上海市某局2024年工作要点\n为做好工作，制定本要点。\n一、加强学习\n开展学习。\n二、加强执法\n开展执法。\n';
const draft = draftFiles('shanghai-some-2024', TEXT, content.registers);

/** The files of the plan after an edit of its MDX. */
function edited(from: string, to: string) {
  expect(draft.mdx).toContain(from);
  const mdx = draft.mdx.replace(from, to);
  return { ...draft, mdx, plan: readPlan(mdx, { ...draft.plan, file: draft.file }) };
}

const print = (findings: readonly Finding[]) => findings.map((one) => formatFinding('x.mdx', one)).join('\n');
const found = (files: typeof draft) =>
  print(checkPlan(files, content.registers).flatMap(({ findings }) => [...findings]));

it('a plan as it was imported is right', () => {
  expect(found(draft)).toBe('');
});

describe('in an edited plan', () => {
  it.each([
    ['a changed word', '开展执法', '开展检查', /:\d+: words-differ: .*开展检查/],
    ['a word more', '开展学习。', '开展学习活动。', /words-differ/],
    [
      'an unknown sector',
      'title="加强执法"',
      'title="加强执法" sectors="gaz"',
      /:\d+: register-unknown: “gaz”/,
    ],
    [
      'an unknown responsible unit',
      '开展执法。',
      '开展执法。（市妙事局）',
      /units-unknown: the body “市妙事局”.*\n- { id: shanghai-miaoshiju/,
    ],
    ['an unknown region', 'region: shanghai', 'region: shangri-la', /register-unknown: “shangri-la”/],
    [
      'a title that the document does not have',
      'title: 上海市某局',
      'title: 北京市某局',
      /:3: metadata-differs/,
    ],
  ])('%s is found', (_what, from, to, message) => {
    expect(found(edited(from, to))).toMatch(message);
  });

  it.each([
    ['code in the words', '开展学习。', '{process.exit(0)}', /mdx-invalid/],
    ['a misspelt attribute', 'title="加强执法"', 'titel="加强执法"', /mdx-invalid: .*“titel”/],
    ['a misspelt field', 'docType:', 'doctype:', /mdx-invalid: .*doctype/],
  ])('%s is refused', (_what, from, to, message) => {
    expect(() => edited(from, to)).toThrow(message);
  });

  it('a clause that moved leaves an address without a page', () => {
    const { plan, ...files } = edited('number="二、"', 'number="三、"');
    const published = { ...files, plan: { ...plan, draft: false } };
    const permalinks = { file: 'permalinks.txt', lines: ['/plans/shanghai-some-2024/2/'] };
    expect(print(checkPermalinks({ ...content, plans: [published], permalinks }))).toMatch(
      /address-gone: .*\/2\/ would answer 404/,
    );
  });
});

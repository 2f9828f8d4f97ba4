import { describe, expect, it } from 'vitest';
import { checkWords } from '../../src/check/words.ts';
import { planFiles } from './plan-files.ts';

const TEXT =
  '上海市某局2024年工作要点\n为做好工作,\n\n制定本要点。\n一、加强学习\n开展学习。\n二、加强执法\n开展执法。\n';

/** The words that differ after some edits of the MDX, with the line of the MDX. */
function differing(...edits: [from: string, to: string][]): string[] {
  const files = planFiles(TEXT, {}, (mdx) =>
    edits.reduce((edited, [from, to]) => {
      expect(edited).toContain(from);
      return edited.replace(from, to);
    }, mdx),
  );
  return checkWords(files)
    .filter(({ code }) => code === 'words-differ')
    .map(({ line, message }) => `${files.mdx.split('\n')[line - 1]?.trim()} | ${message}`);
}

describe('the words of a plan', () => {
  it('are those of the source where nobody changed them', () => {
    expect(differing()).toEqual([]);
  });

  it.each([
    [
      'a changed word',
      ['开展执法。', '开展检查。'],
      '开展检查。 | clause 2: “开展检查。” stands here, “开展执法。” in line 8 of source.txt',
    ],
    [
      'a word more',
      ['开展学习。', '开展学习活动。'],
      '开展学习活动。 | clause 1: “开展学习活动。” stands here, “开展学习。” in line 6 of source.txt',
    ],
    [
      'a changed title',
      ['title="加强学习"', 'title="加强研习"'],
      '<Clause number="一、" title="加强研习"> | clause 1: “一、加强研习” stands here, “一、加强学习” in line 5 of source.txt',
    ],
    [
      'a line less',
      ['  开展学习。\n', ''],
      '<Clause number="一、" title="加强学习"> | clause 1: nothing stands here, “开展学习。” in line 6 of source.txt',
    ],
    [
      'a line more',
      ['  开展学习。\n', '  开展学习。\n\n  总结学习。\n'],
      '总结学习。 | clause 1: “总结学习。” stands here, nothing in line 7 of source.txt',
    ],
    [
      'a paragraph in two',
      ['开展执法。', '开展\n\n  执法。'],
      '开展 | clause 2: “开展⏎执法。” stands here, “开展执法。” in line 8 of source.txt',
    ],
  ] as const)('differ by %s, told with both lines', (_what, [from, to], told) => {
    expect(differing([from, to])).toEqual([told]);
  });

  it('differ in every place', () => {
    expect(differing(['开展学习。', '开展研习。'], ['开展执法。', '开展检查。'])).toHaveLength(2);
  });

  it.each([
    [
      'a clause made the child of another',
      ['</Clause>\n\n<Clause number="二、"', '<Clause number="二、"'],
      ['开展执法。\n</Clause>', '开展执法。\n</Clause>\n</Clause>'],
    ],
    ['a part renamed', ['<Part name="preamble">', '<Part name="notice">']],
    ['other tags', ['title="加强执法"', 'title="加强执法" sectors="fire"']],
  ] as [string, ...[string, string][]][])('do not differ by %s', (_what, ...edits) => {
    expect(differing(...edits)).toEqual([]);
  });

  it('differ where a repair does not fit the source', () => {
    const files = planFiles(TEXT);
    const [found] = checkWords({ ...files, text: TEXT.replace('\n\n', '\n') });
    expect(found).toMatchObject({
      code: 'words-differ',
      message: expect.stringMatching(
        /^repair \d of repairs\.jsonl, “⏎⏎” → “.*”, does not fit line 2 of source\.txt, where “⏎制定/,
      ),
    });
  });
});

import { describe, expect, it } from 'vitest';
import { checkMetadata } from '../../src/check/metadata.ts';
import { planFiles } from './plan-files.ts';

const TEXT = '上海市某局2024年工作要点\n为做好工作，制定本要点。\n一、加强学习\n开展学习。';
const given = { metadata: { title: '上海市某局工作要点（2024年）', signature: ['上海市某局'], cc: null } };

describe('metadata that source.yaml states', () => {
  it('need not stand in the document', () => {
    expect(checkMetadata(planFiles(TEXT, given))).toEqual([]);
  });

  it.each([
    ['title: 上海市某局工作要点（2024年）', 'title: 上海市某局2024年要点', 'title'],
    ['signature:\n  - 上海市某局', 'signature:\n  - 上海市某某局', 'signature'],
    ['title:', 'cc: 市委办公室\ntitle:', 'cc'],
  ])('are what the front matter says: not %j → %j', (from, to, name) => {
    const files = planFiles(TEXT, given, (mdx) => mdx.replace(from, to));
    expect(checkMetadata(files)).toMatchObject([
      { code: 'metadata-stale', message: expect.stringMatching(`^${name} is`) },
    ]);
  });
});

describe('other metadata', () => {
  it.each([
    ['title: 上海市某局2024年工作要点', 'title: 上海市某局2024年要点', 'title “上海市某局2024年要点”'],
    ['title:', 'cc: 市委办公室\ntitle:', 'cc “市委办公室”'],
    [
      'title:',
      'timeline:\n  - { kind: written, to: 2024-01-02, quote: 一月二日, clause: "9" }\ntitle:',
      'timeline “一月二日”',
    ],
  ])('are words of the document: not %j → %j', (from, to, message) => {
    const [found] = checkMetadata(planFiles(TEXT, {}, (mdx) => mdx.replace(from, to)));
    expect(found).toMatchObject({
      code: 'metadata-differs',
      message: `${message} is not in the document`,
    });
  });
});

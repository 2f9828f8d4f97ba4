import { describe, expect, it } from 'vitest';
import { checkComplete } from '../../src/check/complete.ts';
import { readContent } from '../../src/check/content.ts';
import { formatFinding } from '../../src/model/finding.ts';
import type { Plan } from '../../src/model/plan.ts';
import { type Source, sourceSchema } from '../../src/model/source.ts';

const { plans: files } = await readContent();
const [first] = files;
if (!first) throw new Error('there is no plan');
const { plan, source } = first;

const YAML = 'file: source.txt\ngrade: unknown\nurl: null\nnote: null\nmetadata: {}\nunknown: {}\n';

function found(ofPlan: Partial<Plan>, ofSource: Partial<Source> = {}): string[] {
  const given = sourceSchema.parse({ ...source, ...ofSource });
  return checkComplete({ plan: { ...plan, ...ofPlan }, source: given, yaml: YAML }).map((one) =>
    formatFinding('source.yaml', one).replace(/; write one of.*/, ''),
  );
}

describe('a plan before it is public', () => {
  it('is complete, each of the published ones', () => {
    expect(files.flatMap(checkComplete)).toEqual([]);
  });

  it.each<[lacks: string, ofPlan: Partial<Plan>, ofSource: Partial<Source>, finding: string]>([
    ['title', { title: plan.id }, {}, '5: incomplete: the title is the id: metadata: { title: … }'],
    [
      'year',
      { year: null },
      {},
      '5: incomplete: the year is not known: metadata: { year: … } or metadata: { period: { from: …, to: … } } or unknown: { year: 文件没有写明…… }',
    ],
    [
      'region',
      { region: null },
      { metadata: { year: 2025 } },
      '5: incomplete: the region is not known: metadata: { year: 2025, region: … } or unknown: { region: 文件没有写明…… }',
    ],
    [
      'grade',
      {},
      { grade: 'unknown', note: null },
      '2: incomplete: the grade is unknown and no note tells readers why: grade: official (copy, ocr, mirror) or note: 文本由……提供，没有原文网址。',
    ],
    [
      'origin',
      {},
      { url: null, note: ' ' },
      '3: incomplete: neither an address nor a note says where the document comes from: url: https://… or note: 文本由……提供，没有原文网址。',
    ],
  ])('must have its %s; the finding has the lines to add', (_, ofPlan, ofSource, expected) => {
    expect(found(ofPlan, ofSource)).toEqual([`source.yaml:${expected}`]);
  });

  it('may lack year and region with a reason, grade and address with a note', () => {
    const unknown = { year: '文件没有写明年份。', region: '文件没有写明地区。' };
    expect(found({ year: null, region: null }, { unknown })).toEqual([]);
    expect(found({}, { grade: 'unknown', url: null, note: '读者来信附件。' })).toEqual([]);
  });

  it('has no reason for the lack of what it has', () => {
    expect(found({ year: 2025 }, { unknown: { year: '文件没有写明年份。' } })).toEqual([
      'source.yaml:6: incomplete: the year is known and “unknown” says why it is not: unknown: {}',
    ]);
  });
});

import type { DocumentFact } from '../components/DocumentFacts.astro';
import { printYears } from '../model/date.ts';
import { FACET_LABELS, GRADE_LABELS, LEVEL_LABELS } from '../model/labels.ts';
import type { Plan } from '../model/plan.ts';
import { documentFacts } from '../views/document-facts.ts';
import type { Review } from './read-review.ts';

/** What was understood of a document as a whole; what is not known is “未读出”. */
export function reviewedDocumentFacts(
  plan: Plan,
  { registers, source }: Pick<Review, 'registers' | 'source'>,
): DocumentFact[] {
  const known = new Map(documentFacts(plan, () => '').map((fact) => [fact.label, fact]));
  const region = registers.regions.find(({ id }) => id === plan.region);
  const sectors = plan.sectors.map((id) => registers.sectors.find((one) => one.id === id)?.name ?? id);
  const more: [label: string, value: string | null | undefined][] = [
    [FACET_LABELS.region, region && `${region.name} ${region.id}`],
    [FACET_LABELS.level, plan.level && LEVEL_LABELS[plan.level]],
    [FACET_LABELS.year, printYears(plan)],
    ['文种', plan.docType],
    ['来源', source && `${GRADE_LABELS[source.grade].name} ${source.grade}`],
    ['网址', source?.url],
    [FACET_LABELS.sector, sectors.join('、')],
  ];
  const facts = [
    ...LABELS.map((label) => known.get(label) ?? { label, values: [] }),
    ...more.map(([label, text]) => ({ label, values: text ? [{ text }] : [] })),
  ];
  return facts.map(({ label, values }) => ({
    label,
    values: values.length > 0 ? values.map(({ text }) => ({ text })) : [{ text: UNKNOWN }],
  }));
}

const UNKNOWN = '未读出';
const LABELS = [
  '标题',
  FACET_LABELS.issuer,
  '发文字号',
  '成文日期',
  '印发日期',
  '发布日期',
  '索引号',
  '公开属性',
];

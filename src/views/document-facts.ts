import type { DocumentFact } from '../components/DocumentFacts.astro';
import { printDate } from '../model/date.ts';
import { FACET_LABELS } from '../model/labels.ts';
import type { Plan } from '../model/plan.ts';

/**
 * The metadata of a document in the order in which documents of the State Council list it: 索引号、主题分类、发文机关、
 * 成文日期、标题、发文字号、印发日期、发布日期、公开属性. What the document does not state is left out.
 */
export function documentFacts(plan: Plan, addressOf: (issuer: string) => string): DocumentFact[] {
  const { dates } = plan;
  const facts: DocumentFact[] = [
    { label: '索引号', values: text(plan.indexNumber) },
    { label: '主题分类', values: text(plan.subject) },
    {
      label: FACET_LABELS.issuer,
      values: plan.issuers.map((name) => ({ text: name, address: addressOf(name) })),
    },
    { label: '成文日期', values: date(dates.written) },
    { label: '标题', values: text(plan.noticeTitle ?? plan.title) },
    { label: '发文字号', values: text(plan.docNumber) },
    { label: '印发日期', values: date(dates.printed) },
    { label: '发布日期', values: date(dates.published) },
    { label: '公开属性', values: text(plan.disclosure) },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

function text(value: string | null): DocumentFact['values'] {
  return value === null ? [] : [{ text: value }];
}

function date(iso: string | null): DocumentFact['values'] {
  return iso === null ? [] : [{ text: printDate(iso), date: iso }];
}

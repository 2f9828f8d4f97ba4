import type { CitedDocument } from '../components/facts/CitedBy.astro';
import type { IndexedDocument } from '../components/facts/DocumentIndex.astro';
import { documentAddress } from '../model/addresses.ts';
import { citedPlanAmong } from '../model/cited-plan.ts';
import { FACT_KINDS } from '../model/fact-kinds.ts';
import type { Citation } from '../model/facts.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { oldestFirst } from './order.ts';
import { groupByClause, groupByPlan, type Place, placedFacts } from './places.ts';
import { linkToPlan } from './plan-group.ts';

/** A document that plans cite by name. */
export interface DocumentView extends CitedDocument {
  id: string;
  /** Every spelling, the most frequent first. */
  titles: string[];
  docNumbers: string[];
  /** The plan of the site that it is; null where the site does not have it. */
  plan: Plan | null;
  /** The clauses that cite it, the earliest plan first, on one day the highest tier first. */
  groups: { plan: Plan; entries: { place: Place; facts: Citation[] }[] }[];
}

/** The column of the pages of cited documents. */
export const DOCUMENT_COLUMN = {
  name: FACT_KINDS.citations.label,
  description: '各计划引用的法律、条例、办法、意见等文件，以及引用它们的每一条。',
  keywords: '引用文件,政策依据',
  type: '信息公开目录',
} as const;

/** The documents that plans cite, those that most clauses cite first. */
export function documentsOf(plans: readonly Plan[]): DocumentView[] {
  const citations = placedFacts(oldestFirst(plans), (clause) => clause.citations);
  const groups = Map.groupBy(citations, ({ fact }) => fact.document);
  const citedPlan = citedPlanAmong(plans);
  return [...groups]
    .flatMap(([id, placed]) => {
      if (id === null) return [];
      const facts = placed.map(({ fact }) => fact);
      const titles = byFrequency(facts.map(({ title }) => title));
      const docNumbers = byFrequency(facts.flatMap(({ docNumber }) => docNumber ?? []));
      const clauses = groupByClause(placed);
      return {
        id,
        address: documentAddress(id),
        title: titles[0] ?? id,
        titles,
        docNumbers,
        plan: citedPlan({ titles, docNumbers }),
        count: clauses.length,
        groups: groupByPlan(clauses),
      };
    })
    .sort((a, b) => b.count - a.count || a.title.localeCompare(b.title, 'zh'));
}

/** A document as an index lists it. */
export function indexedDocument(view: DocumentView, registers: Pick<Registers, 'regions'>): IndexedDocument {
  const { title, address, count, docNumbers, titles, plan } = view;
  return {
    ...{ title, address, count, docNumbers },
    others: titles.slice(1),
    plan: plan && linkToPlan(plan, registers),
  };
}

/** The cited documents that are plans of the site, by the id of the plan. */
export function citedPlans(documents: readonly DocumentView[]): Map<string, DocumentView[]> {
  const known = documents.flatMap((document) => (document.plan ? [{ document, plan: document.plan }] : []));
  const groups = Map.groupBy(known, ({ plan }) => plan.id);
  return new Map([...groups].map(([id, own]) => [id, own.map(({ document }) => document)]));
}

/** Each value once, the most frequent first. */
function byFrequency(values: readonly string[]): string[] {
  const groups = [...Map.groupBy(values, (value) => value).values()];
  return groups.sort((a, b) => b.length - a.length).flatMap(([value]) => value ?? []);
}

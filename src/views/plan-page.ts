import { issuerAddress, planAddress } from '../model/addresses.ts';
import { printYears } from '../model/date.ts';
import type { Plan } from '../model/plan.ts';
import type { Publication } from '../model/publication.ts';
import type { Registers } from '../model/register.ts';
import { contentsOf } from './contents.ts';
import { documentFacts } from './document-facts.ts';
import { notesOf } from './notes.ts';
import { provenanceOf } from './provenance.ts';
import { sectionsOf } from './sections.ts';

/** The column of the pages of plans and clauses. */
export const PLAN_COLUMN = {
  name: '工作要点',
  description: '各级政府和部门公开的年度工作要点、工作意见',
  keywords: '工作要点,工作意见,政策文件',
  type: '政策文件',
} as const;

/** The breadcrumb of the pages that belong to a plan: 计划, 上海市2021年安全生产工作意见. */
export function pathTo(plan: Plan) {
  return [
    { text: '计划', address: '/plans/' },
    { text: plan.title, address: planAddress(plan) },
  ];
}

/** What the page of a plan shows. */
export function planView({ plan, ledger }: Publication, registers: Registers) {
  return {
    page: pageFacts(plan, registers),
    kicker: kickerOf(plan, registers),
    facts: documentFacts(plan, (issuer) => issuerAddress(issuer, registers)),
    provenance: provenanceOf(plan, ledger),
    contents: contentsOf(plan),
    sections: sectionsOf(plan, ledger.marks),
    notes: notesOf(plan.clauses, ledger.marks),
  };
}

/** The id of a plan that is a draft, for the banner on its pages; null for a public plan. */
export function draftOf({ id, draft }: Pick<Plan, 'id' | 'draft'>): string | null {
  return draft ? id : null;
}

/** The metadata of the pages of a plan. */
export function pageFacts(plan: Plan, { sectors }: Pick<Registers, 'sectors'>) {
  const names = plan.sectors.flatMap((id) => sectors.find((sector) => sector.id === id)?.name ?? []);
  const by = plan.issuers.join('、');
  return {
    description: `${plan.title}全文${by && `，${by}${plan.docNumber ?? ''}`}。逐条可查、可引，与来源逐行对照。`,
    column: PLAN_COLUMN,
    draft: draftOf(plan),
    article: {
      title: plan.title,
      published: plan.dates.published,
      source: by,
      keywords: [plan.docType, ...names].filter(Boolean).join(','),
    },
  };
}

function kickerOf(plan: Plan, { regions }: Pick<Registers, 'regions'>): string {
  const region = regions.find(({ id }) => id === plan.region)?.name;
  return [region, printYears(plan), plan.docType].filter(Boolean).join('　');
}

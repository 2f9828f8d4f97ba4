import type { ListedClause } from '../components/ClauseList.astro';
import type { LineageRow } from '../components/reuse/Lineage.astro';
import { planAddress } from '../model/addresses.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import type { DocumentView } from './documents.ts';
import { placedTitle } from './labels.ts';
import { lineageOf } from './lineage.ts';
import { listedClause } from './listed-clause.ts';

interface PlanLink {
  title: string;
  address: string;
}

/** What the page of a cited document shows. */
interface DocumentPage extends Pick<DocumentView, 'id' | 'title' | 'titles' | 'docNumbers' | 'count'> {
  /** The plan of the site that it is; null where the site does not have it. */
  plan: PlanLink | null;
  lineage: LineageRow[];
  /** The clauses that cite it, by their plan, with the citations marked. */
  groups: (PlanLink & { clauses: ListedClause[] })[];
}

/** The data of the page of a cited document, plain enough to be hashed. */
export function documentPage(view: DocumentView, registers: Pick<Registers, 'regions'>): DocumentPage {
  const { id, title, titles, docNumbers, count, plan, groups } = view;
  const linkTo = (one: Plan): PlanLink => ({
    title: placedTitle(one, registers),
    address: planAddress(one),
  });
  return {
    ...{ id, title, titles, docNumbers, count },
    plan: plan && linkTo(plan),
    lineage: lineageOf(view, registers),
    groups: groups.map(({ plan: citing, entries }) => ({
      ...linkTo(citing),
      clauses: entries.map(({ place, facts }) => listedClause(place, { words: facts, atSentence: true })),
    })),
  };
}

import type { ListedClause } from '../components/ClauseList.astro';
import type { PlanGroup, PlanLink } from '../components/lists/plan-group.ts';
import type { LineageRow } from '../components/reuse/Lineage.astro';
import { LIST_SIZES } from '../model/list-size.ts';
import type { Registers } from '../model/register.ts';
import type { DocumentView } from './documents.ts';
import { lineageOf } from './lineage.ts';
import { listedClause } from './listed-clause.ts';
import { firstEntries } from './lists/first-rows.ts';
import type { Shelf } from './lists/list.ts';
import { linkToPlan, planGroup } from './plan-group.ts';

/** What the page of a cited document shows. */
interface DocumentPage extends Pick<DocumentView, 'id' | 'title' | 'titles' | 'docNumbers' | 'count'> {
  /** The plan of the site that it is; null where the site does not have it. */
  plan: PlanLink | null;
  /** How many plans cite it. */
  citing: number;
  /** The plans that carry it out; `newest` where only the last ones are listed. */
  lineage: { rows: LineageRow[]; newest: boolean };
  /** The clauses that cite it plan by plan: all, or where they are many the newest. */
  groups: PlanGroup<ListedClause>[];
  shelves: Shelf[];
}

/** How many plans that carry it out the page of an often cited document lists, and how many spellings and numbers. */
const LINEAGE = 20;
const SPELLINGS = 12;

/** The data of the page of a cited document, plain enough to be hashed; with shelves where the document is often cited. */
export function documentPage(
  view: DocumentView,
  registers: Pick<Registers, 'regions'>,
  shelves: Shelf[],
): DocumentPage {
  const { id, title, titles, docNumbers, count, plan, groups } = view;
  const isLong = shelves.length > 0;
  const shown = isLong ? firstEntries(groups.toReversed(), LIST_SIZES.clauses.first) : groups;
  const lineage = lineageOf({ id, groups: isLong ? groups.slice(-LINEAGE) : groups }, registers);
  return {
    ...{ id, title, count, shelves },
    titles: titles.slice(0, SPELLINGS),
    docNumbers: docNumbers.slice(0, SPELLINGS),
    plan: plan && linkToPlan(plan, registers),
    citing: groups.length,
    lineage: { rows: isLong ? lineage.toReversed() : lineage, newest: isLong },
    groups: shown.map(({ plan: citing, entries }) =>
      planGroup(
        citing,
        entries.map(({ place, facts }) => listedClause(place, { words: facts, atSentence: true })),
        registers,
      ),
    ),
  };
}

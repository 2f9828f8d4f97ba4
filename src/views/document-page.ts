import type { ListedClause } from '../components/ClauseList.astro';
import type { PlanGroup } from '../components/lists/ShownRows.astro';
import type { LineageRow } from '../components/reuse/Lineage.astro';
import { planAddress } from '../model/addresses.ts';
import { LIST_SIZES } from '../model/list-size.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import type { DocumentView } from './documents.ts';
import { placedTitle } from './labels.ts';
import { lineageOf } from './lineage.ts';
import { listedClause } from './listed-clause.ts';
import { firstEntries } from './lists/first-rows.ts';
import type { Shelf } from './lists/list.ts';

/** What the page of a cited document shows. */
interface DocumentPage extends Pick<DocumentView, 'id' | 'title' | 'titles' | 'docNumbers' | 'count'> {
  /** The plan of the site that it is; null where the site does not have it. */
  plan: { title: string; address: string } | null;
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
  const linkTo = (one: Plan) => ({ title: placedTitle(one, registers), address: planAddress(one) });
  return {
    ...{ id, title, count, shelves },
    titles: titles.slice(0, SPELLINGS),
    docNumbers: docNumbers.slice(0, SPELLINGS),
    plan: plan && linkTo(plan),
    citing: groups.length,
    lineage: { rows: isLong ? lineage.toReversed() : lineage, newest: isLong },
    groups: shown.map(({ plan: citing, entries }) => ({
      ...linkTo(citing),
      entries: entries.map(({ place, facts }) => listedClause(place, { words: facts, atSentence: true })),
    })),
  };
}

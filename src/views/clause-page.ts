import type { ListedClause } from '../components/ClauseList.astro';
import type { Note } from '../components/Notes.astro';
import type { ClauseLink } from '../components/PreviousNext.astro';
import type { Section } from '../components/SectionTree.astro';
import { addressedClauses, clauseAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import { headline, joinNames, nameOf } from '../model/clause-label.ts';
import type { Plan } from '../model/plan.ts';
import type { Publication } from '../model/publication.ts';
import { listedClause } from './listed-clause.ts';
import { notesOf } from './notes.ts';
import { placesOf } from './places.ts';
import { numberedMarks, sectionOf } from './sections.ts';

/** What the page of one clause shows. */
export interface ClauseView extends ClauseLink {
  clause: Clause;
  /** The printed numbers from the top, “三、（十）33.”. */
  printedPath: string;
  section: Section;
  /** The clauses that contain it, the highest first. */
  path: ClauseLink[];
  previous: ClauseLink | null;
  next: ClauseLink | null;
  children: ListedClause[];
  notes: Note[];
}

/** What the page of a plan's clause shows. */
export function clauseView({ plan, ledger }: Publication, clause: Clause): ClauseView {
  const clauses = addressedClauses(plan);
  const index = clauses.indexOf(clause);
  const link = (other: Clause) => linkTo(plan, other);
  const maybe = (other: Clause | undefined) => (other ? link(other) : null);
  const marks = ledger.marks.filter((mark) => mark.clause === clause.id);
  const path = ancestorsOf(clause, clauses).map(link);
  const own = link(clause);
  return {
    ...own,
    clause,
    printedPath: joinNames([...path, own].map(({ name }) => name)),
    section: sectionOf(clause, numberedMarks(marks), 2),
    path,
    previous: maybe(clauses[index - 1]),
    next: maybe(clauses[index + 1]),
    children: placesOf(plan)
      .filter((place) => place.clause.parent === clause.id)
      .map((place) => ({ ...listedClause(place), path: nameOf(place.clause), above: null })),
    notes: notesOf([clause], marks),
  };
}

/** A clause with the link to its page, “（十）” “保障城市交通运行安全”. */
function linkTo(plan: Plan, clause: Clause): ClauseLink {
  return { name: nameOf(clause), text: headline(clause), address: clauseAddress(plan, clause) };
}

function ancestorsOf({ parent }: Clause, clauses: readonly Clause[]): Clause[] {
  const above = clauses.find(({ id }) => id === parent);
  return above ? [...ancestorsOf(above, clauses), above] : [];
}

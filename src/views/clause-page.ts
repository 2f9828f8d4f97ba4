import { addressedClauses, clauseAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import { headline, nameOf } from '../model/clause-label.ts';
import type { Plan } from '../model/plan.ts';
import type { Publication } from '../model/publication.ts';
import type { Section } from '../model/section.ts';
import { type NoteView, notesOf } from './notes.ts';
import { numberedMarks, sectionOf } from './sections.ts';

/** A clause and the way to its page. */
export interface ClauseLink {
  clause: Clause;
  /** “（十）” or “印发通知”. */
  name: string;
  /** “保障城市交通运行安全”. */
  text: string;
  address: string;
}

/** What the page of one clause shows. */
export interface ClauseView extends ClauseLink {
  /** The printed numbers from the top, “三、（十）33.”. */
  printedPath: string;
  section: Section;
  /** The clauses that it stands in, the highest first. */
  path: ClauseLink[];
  previous: ClauseLink | null;
  next: ClauseLink | null;
  children: ClauseLink[];
  notes: NoteView[];
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
    printedPath: [...path, own].map(({ name }) => name).join(''),
    section: sectionOf(clause, numberedMarks(marks), 2),
    path,
    previous: maybe(clauses[index - 1]),
    next: maybe(clauses[index + 1]),
    children: clauses.filter(({ parent }) => parent === clause.id).map(link),
    notes: notesOf([clause], marks),
  };
}

/** The way to a clause, “（十）” “保障城市交通运行安全”. */
export function linkTo(plan: Plan, clause: Clause): ClauseLink {
  return { clause, name: nameOf(clause), text: headline(clause), address: clauseAddress(plan, clause) };
}

function ancestorsOf({ parent }: Clause, clauses: readonly Clause[]): Clause[] {
  const above = clauses.find(({ id }) => id === parent);
  return above ? [...ancestorsOf(above, clauses), above] : [];
}

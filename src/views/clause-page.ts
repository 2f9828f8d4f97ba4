import { addressedClauses, clauseAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import { headline, nameOf } from '../model/labels.ts';
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

/** The pages of a plan's clauses, in the order of the document. */
export function clausePages({ plan, ledger }: Publication): ClauseView[] {
  const links = addressedClauses(plan).map((clause) => linkTo(plan, clause));
  const byId = new Map(links.map((link) => [link.clause.id, link]));
  const below = Map.groupBy(links, ({ clause }) => clause.parent);
  const marks = Map.groupBy(ledger.marks, ({ clause }) => clause);
  return links.map((link, index) => {
    const { clause } = link;
    const own = marks.get(clause.id) ?? [];
    const path = ancestorsOf(link, byId);
    return {
      ...link,
      printedPath: [...path, link].map(({ name }) => name).join(''),
      section: sectionOf(clause, numberedMarks(own), 2),
      path,
      previous: links[index - 1] ?? null,
      next: links[index + 1] ?? null,
      children: below.get(clause.id) ?? [],
      notes: notesOf([clause], own),
    };
  });
}

/** The way to a clause, “（十）” “保障城市交通运行安全”. */
export function linkTo(plan: Plan, clause: Clause): ClauseLink {
  return { clause, name: nameOf(clause), text: headline(clause), address: clauseAddress(plan, clause) };
}

function ancestorsOf(link: ClauseLink, byId: ReadonlyMap<string, ClauseLink>): ClauseLink[] {
  const parent = byId.get(link.clause.parent ?? '');
  return parent ? [...ancestorsOf(parent, byId), parent] : [];
}

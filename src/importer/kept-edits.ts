import { readPlan } from '../mdx/read.ts';
import type { Clause } from '../model/clause.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Source } from '../model/source.ts';
import { wordDifferences } from '../model/word-differences.ts';
import { printedWords, wordsOf } from '../model/words.ts';
import { keepMetadata } from './kept-metadata.ts';
import { keepStructure } from './kept-structure.ts';
import type { FoundMetadata } from './metadata/metadata.ts';

/** A plan that is imported again. */
interface Again {
  plan: Plan;
  /** What the document states. */
  reading: FoundMetadata;
  source: Source;
  /** What the document that the MDX was made from stated; null where it is not known. */
  before: FoundMetadata | null;
}

/** An imported plan with an editor's work in its present MDX, and findings on what was kept and what could not be. */
export function keepEdits(
  { plan, reading, source, before }: Again,
  mdx: string,
  file: string,
): { plan: Plan; notes: Finding[] } {
  const edited = readPlan(mdx, { id: plan.id, file, source: plan.source });
  const { metadata, notes } = keepMetadata({ given: source.metadata, edited, document: reading, before });
  const own = withFittingTitles(edited.clauses, wordsOf(plan.clauses));
  const kept = keepStructure(own, plan.clauses);
  const clauses = kept?.clauses ?? plan.clauses.map((clause) => withTagsOf(own, clause));
  const structure = kept
    ? [...lostNotes(own, kept.lost), ...structureNotes(clauses, plan.clauses)]
    : [lostStructure(own, clauses)];
  const words = wordDifferences(edited.clauses, wordsOf(clauses)).map(wordNote);
  return {
    plan: { ...plan, ...metadata, title: metadata.title ?? plan.id, clauses },
    notes: [...notes, ...structure, ...words],
  };
}

/** Switches `runIn` of the clauses whose title and first paragraph are in the document only in the other form. */
function withFittingTitles(clauses: readonly Clause[], words: string): Clause[] {
  return clauses.map((clause) => {
    const other = { ...clause, runIn: !clause.runIn };
    const fits = !words.includes(firstLines(clause)) && words.includes(firstLines(other));
    return clause.title && clause.text && fits ? other : clause;
  });
}

/** Number, title and the first paragraph. */
function firstLines(clause: Clause): string {
  return printedWords({ ...clause, text: clause.text.split('\n')[0] ?? '' });
}

function withTagsOf(edited: readonly Clause[], clause: Clause): Clause {
  const own = edited.find(({ id }) => id === clause.id);
  return own ? { ...clause, sectors: own.sectors, themes: own.themes } : clause;
}

function lostNotes(edited: readonly Clause[], ids: readonly string[]): Finding[] {
  return edited
    .filter(({ id }) => ids.includes(id))
    .map((clause) => {
      const tags = [...clause.sectors, ...clause.themes].join(' ');
      const words = printedWords(clause).split('\n')[0]?.slice(0, 20) ?? '';
      return finding(
        'clause-lost',
        0,
        `clause ${clause.id} “${words}” is no more${tags && `, with ${tags}`}`,
      );
    });
}

/** A finding on the clauses that stay as in the MDX though the document was read differently, in a list. */
function structureNotes(kept: readonly Clause[], read: readonly Clause[]): Finding[] {
  const [here, there] = [differing(kept, read), differing(read, kept)];
  if (here.length + there.length === 0) return [];
  const message = `${here.join(', ') || 'the structure'} stay as in the MDX; the document was read as ${there.join(', ') || 'having none of them'}`;
  return [finding('structure-kept', 0, message)];
}

function differing(clauses: readonly Clause[], others: readonly Clause[]): string[] {
  const form = ({ id, kind, number, title, runIn, text, tables }: Clause) =>
    JSON.stringify([id, kind, number, title, runIn, text, tables]);
  const known = new Set(others.map(form));
  return clauses.filter((clause) => !known.has(form(clause))).map(({ id }) => id);
}

function lostStructure(edited: readonly Clause[], read: readonly Clause[]): Finding {
  const gone = differing(edited, read);
  return finding(
    'structure-lost',
    0,
    `the document is read anew; the MDX had other clauses ${gone.join(', ')}`,
  );
}

function wordNote({ clause, here, there }: { clause: string; here: string; there: string }): Finding {
  return finding('words-changed', 0, `clause ${clause}: “${here}” is now “${there}”`);
}

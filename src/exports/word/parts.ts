import type { Element } from 'xast';
import type { Clause } from '../../model/clause.ts';
import type { Plan } from '../../model/plan.ts';
import type { Publication } from '../../model/publication.ts';
import { blocksOf, paragraphsOf } from '../../model/table.ts';
import { gapOf } from '../../model/words.ts';
import { frameLines, signatureLines } from './frame.ts';
import { type Place, paragraph, placeOf } from './paragraphs.ts';
import { type Marks, markedRuns, runsOf } from './runs.ts';
import { FACES } from './styles.ts';
import { tableOf } from './tables.ts';

/** A clause as it is set: its marks, its depth among headings, from 1, and its place in the document. */
interface SetClause {
  clause: Clause;
  title: Marks;
  text: Marks;
  depth: number;
  place: Place;
}

/** The words of a plan as paragraphs and tables, in document order. */
export function wordsOf({ plan, ledger }: Publication): Element[] {
  const depths = depthsOf(plan);
  const marks = Map.groupBy(ledger.marks, ({ clause }) => clause);
  return plan.clauses.flatMap((clause, index) => {
    const own = marks.get(clause.id) ?? [];
    return partOf(plan, {
      clause,
      title: own.filter((mark) => mark.in === 'title'),
      text: own.filter((mark) => mark.in === 'text'),
      depth: depths.get(clause.id) ?? 1,
      place: placeOf(clause.id, index),
    });
  });
}

/** How many headings stand above each part, and its own. */
function depthsOf({ clauses }: Plan): Map<string, number> {
  const titled = new Set(clauses.filter(({ title }) => title !== null).map(({ id }) => id));
  const depths = new Map<string, number>();
  for (const { id, parent } of clauses) {
    const above = parent === null ? 0 : (depths.get(parent) ?? 0) - (titled.has(parent) ? 0 : 1);
    depths.set(id, above + 1);
  }
  return depths;
}

function partOf(plan: Plan, part: SetClause): Element[] {
  const { kind, text, tables } = part.clause;
  const lines = paragraphsOf(text).map(({ start, end }) => text.slice(start, end));
  if (kind === 'signature' && tables.length === 0) return signatureLines(lines, part.place);
  if (kind === 'frame' && tables.length === 0) return frameLines(lines, plan);
  const heading = kind === 'annex' ? annexHeading(part) : headingOf(part);
  return [...heading, ...bodyOf(part, heading.length === 0)];
}

/**
 * A clause's number and title as a heading. Where its text goes on in the same paragraph, a style separator joins them
 * (`w:specVanish`), so that the heading alone stands in the outline.
 */
function headingOf({ clause, title: marks, depth, place }: SetClause): Element[] {
  const { title, runIn, level, text } = clause;
  if (title === null) return [];
  const rank = Math.min(depth, 6);
  const set = level > 0 && faceOf(level) !== faceOf(rank) ? { face: faceOf(level) } : {};
  const words = [
    ...runsOf(numberOf(clause), set),
    ...markedRuns(title, { start: 0, end: title.length }, marks, set),
  ];
  const joined = runIn && text !== '';
  return [paragraph(`Heading${rank}`, words, { place, joined })];
}

/** The typeface of a level of numbers, GB/T 9704—2012 7.3.3: 黑体 for 一、, 楷体 for （一）, 仿宋 below. */
function faceOf(level: number): string {
  return [FACES.hei, FACES.kai][level - 1] ?? FACES.fang;
}

/** “附件1” on a new page, below it the annex's title, GB/T 9704—2012 7.3.4. */
function annexHeading({ clause, title: marks, place }: SetClause): Element[] {
  const { number, title } = clause;
  const words = title === null ? [] : markedRuns(title, { start: 0, end: title.length }, marks);
  if (gapOf(clause) !== '\n')
    return [paragraph('AnnexTitle', [...runsOf(number ?? ''), ...words], { place, onNewPage: true })];
  return [
    paragraph('AnnexNumber', runsOf(number ?? ''), { onNewPage: true }),
    paragraph('AnnexTitle', words, { place }),
  ];
}

/** A clause's paragraphs and tables; one without a heading begins with its number and has the clause's place. */
function bodyOf({ clause, text: marks, place }: SetClause, isFirst: boolean): Element[] {
  const { kind, text, tables } = clause;
  const lead = isFirst ? runsOf(numberOf(clause)) : [];
  const blocks = blocksOf(text, tables).map((block, index) => {
    if (block.table) return tableOf(text, block, marks);
    const runs = markedRuns(text, block, marks);
    const isSalutation = kind === 'notice' && index === 0;
    const begins = isFirst && index === 0;
    const words: Element[] = begins ? [...lead, ...runs] : runs;
    return paragraph(isSalutation ? 'Salutation' : 'Body', words, begins ? { place } : {});
  });
  const hasOwnLine = lead.length > 0 && (text === '' || tables[0]?.start === 0);
  return hasOwnLine ? [paragraph('Body', lead, { place }), ...blocks] : blocks;
}

/** The number of a clause with what separates it from the words after it. */
function numberOf(clause: Clause): string {
  return (clause.number ?? '') + gapOf(clause).replace('\n', '');
}

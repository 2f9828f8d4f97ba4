import type { ListedClause } from '../components/ClauseList.astro';
import type { Clause } from '../model/clause.ts';
import { headline } from '../model/clause-label.ts';
import { FACT_KINDS, type FactKind } from '../model/fact-kinds.ts';
import { printFact } from '../model/facts.ts';
import { sentencesOf } from '../model/sentence.ts';
import { excerptOf, isShort, markedParagraphs } from './excerpt.ts';
import { printDeadline, printQuantity } from './fact-words.ts';
import { piecesOf, type Span } from './passages.ts';
import type { Place } from './places.ts';

/** How many facts of a kind are named. */
const FACTS = 4;

/** Why a list has a clause. */
interface Reason {
  /** Its words that say so. */
  words?: readonly Span[];
  /** What the list says of it, “牵头”. */
  said?: string;
  /** Whether it is linked at the sentence with the first of these words. */
  atSentence?: boolean;
}

/** A clause as lists show it: heading, place, first words with the reason marked, facts, and the whole text folded. */
export function listedClause(
  place: Place,
  { words = [], said, atSentence = false }: Reason = {},
): ListedClause {
  const { clause, path, address } = place;
  const inTitle = words.filter((span) => span.in === 'title');
  const inText = words.filter((span) => span.in !== 'title').toSorted((a, b) => a.start - b.start);
  const { title, text, runIn } = clause;
  // The paragraph of a title that runs in goes on below.
  const heading = runIn ? headline(clause) : (title ?? '');
  return {
    address: atSentence ? sentenceAddress(place, inText) : address,
    path,
    title: piecesOf(heading, { start: 0, end: heading.length }, inTitle),
    above: titleAbove(place),
    excerpt: excerptOf(text, inText),
    whole: isShort(text) ? null : markedParagraphs(text, inText),
    length: text.replaceAll(/\s/g, '').length,
    facts: [...(said ? [said] : []), ...factsOf(clause)],
  };
}

function sentenceAddress({ clause, address }: Place, [first]: readonly Span[]): string {
  const sentence = sentencesOf(clause.text)
    .flat()
    .find(({ end }) => first && first.start < end);
  return sentence ? `${address}#${clause.id}-s${sentence.n}` : address;
}

/** The title of the lowest part with one that contains a clause; null where there is none. */
function titleAbove({ plan, clause }: Pick<Place, 'plan' | 'clause'>): string | null {
  const above = plan.clauses.find(({ id }) => id === clause.parent);
  return above ? (above.title ?? titleAbove({ plan, clause: above })) : null;
}

/** “责任单位：市公安局、市交通委”. */
function factsOf({ units, targets, deadlines }: Clause): string[] {
  return [
    ...factLine('units', units.map(printFact)),
    ...factLine('targets', targets.map(printQuantity)),
    ...factLine('deadlines', deadlines.map(printDeadline)),
  ];
}

function factLine(kind: FactKind, all: readonly string[]): string[] {
  const { label, measure } = FACT_KINDS[kind];
  const values = [...new Set(all)];
  if (values.length === 0) return [];
  const more = values.length > FACTS ? `等${values.length}${measure}` : '';
  return [`${label}：${values.slice(0, FACTS).join('、')}${more}`];
}

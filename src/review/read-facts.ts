import { yamlLine } from '../content/yaml-line.ts';
import type { Clause } from '../model/clause.ts';
import { FACT_KIND_NAMES, FACT_KINDS, type FactKind } from '../model/fact-kinds.ts';
import { type FactOf, noFacts, pieceOf } from '../model/facts.ts';
import type { Span } from '../model/quote.ts';
import { type Place, spanInPlan } from '../model/words.ts';
import { promisesOf } from '../views/promises.ts';

/** The facts of one kind that were read in a line. */
export interface ReadFacts {
  kind: FactKind;
  label: string;
  facts: {
    /** Its words, or the name that it gives, with what the site adds: “市公安局（牵头）”, “1000台以上（不少于1,000台）”. */
    text: string;
    /** The line under `facts` in the front matter that refuses it. */
    refusal: string;
  }[];
}

/** The facts of a clause whose words stand in a span of the plan's words, by kind. */
export function readFactsOf(clause: Clause, place: Place, span: Span): ReadFacts[] {
  const isHere = (fact: FactOf<FactKind>) => {
    const { start } = spanInPlan(fact, place);
    return start >= span.start && start < span.end;
  };
  return FACT_KIND_NAMES.map((kind) => ({
    kind,
    label: FACT_KINDS[kind].label,
    facts: onceEach(
      clause[kind].filter(isHere).map((fact) => ({
        text: printFact(kind, fact, clause),
        refusal: `- ${yamlLine({ refuse: kind, clause: clause.id, quote: quoteOf(fact, clause) })}`,
      })),
    ),
  })).filter(({ facts }) => facts.length > 0);
}

function onceEach<Listed extends { text: string }>(facts: readonly Listed[]): Listed[] {
  return [...new Map(facts.map((fact) => [fact.text, fact])).values()];
}

function quoteOf(fact: FactOf<FactKind>, clause: Clause): string {
  return pieceOf(clause, fact).slice(fact.start, fact.end);
}

/** A fact as the page of its clause prints it; a body that the register lacks with a note. */
function printFact(kind: FactKind, fact: FactOf<FactKind>, clause: Clause): string {
  const [line] = promisesOf({ ...clause, ...noFacts(), [kind]: [fact] })[0]?.lines ?? [];
  const words = (line?.pieces ?? []).map(({ text }) => text).join('');
  const notListed = kind === 'units' && 'unit' in fact && fact.unit === null && NOT_LISTED;
  const notes = [line?.note, line?.definition, notListed].filter(Boolean);
  return notes.length > 0 ? `${words}（${notes.join('，')}）` : words;
}

const NOT_LISTED = '未登记';

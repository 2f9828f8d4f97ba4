import type { Clause } from '../model/clause.ts';
import { FACT_KIND_NAMES, FACT_KINDS, type FactKind } from '../model/fact-kinds.ts';
import { noFacts, pieceOf } from '../model/facts.ts';
import type { Place } from '../model/words.ts';
import { promisesOf } from '../views/promises.ts';
import type { Span } from './runs.ts';
import { yamlLine } from './yaml-line.ts';

/** A fact that was read in a line. */
export interface ReadFact {
  kind: FactKind;
  label: string;
  /** Its words, or the name that it gives. */
  words: string;
  /** “牵头，泛指”, “不少于1,000台”; may be empty. */
  note: string;
  /** The line under `facts` in the front matter that refuses it. */
  refusal: string;
}

/** The facts of a clause whose words stand in a span of the plan's words. */
export function readFactsOf(clause: Clause, { titleStart, textStart }: Place, span: Span): ReadFact[] {
  return FACT_KIND_NAMES.flatMap((kind) => {
    const own = clause[kind].filter((fact) => {
      const at = fact.start + (fact.in === 'title' ? titleStart : textStart);
      return at >= span.start && at < span.end;
    });
    return own.flatMap((fact) => {
      const [line] = promisesOf({ ...clause, ...ONLY, [kind]: [fact] })[0]?.lines ?? [];
      if (!line) return [];
      const quote = pieceOf(clause, fact).slice(fact.start, fact.end);
      return {
        kind,
        label: FACT_KINDS[kind].label,
        words: line.pieces.map(({ text }) => text).join(''),
        note: [line.note, line.definition].filter(Boolean).join('，'),
        refusal: `- ${yamlLine({ refuse: kind, clause: clause.id, quote })}`,
      };
    });
  });
}

const ONLY = noFacts();

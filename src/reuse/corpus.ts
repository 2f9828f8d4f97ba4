import { addressedClauses } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';
import type { Stretch } from '../model/reuse.ts';
import { gramFor } from './grams.ts';
import { writeLetters } from './letters.ts';

const BRACKET = /（[^（）]*）/g;

/** The title or the text of a clause. */
interface Field {
  /** The index of its plan. */
  plan: number;
  clause: Clause;
  in: Stretch['in'];
}

/** The letters of all plans in one array, a 0 before each field and after the last. */
export interface Corpus {
  plans: readonly Plan[];
  codes: Uint16Array;
  fields: Field[];
  /** Where each field begins in `codes`, and the place after the last 0. */
  starts: Uint32Array;
  /** How many letters a gram has. */
  gram: number;
}

/** The letters of the plans' clauses, without signatures, which are names and a date. */
export function buildCorpus(plans: readonly Plan[]): Corpus {
  const fields = plans.flatMap((plan, index) => fieldsOf(plan, index));
  const starts = new Uint32Array(fields.length + 1);
  let codes: Uint16Array = new Uint16Array(1 << 16);
  let end = 1;
  for (const [index, field] of fields.entries()) {
    const words = wordsOf(field);
    starts[index] = end;
    let next = writeLetters(words, codes, end);
    if (next >= codes.length) {
      codes = grown(codes, next + 1);
      next = writeLetters(words, codes, end);
    }
    end = next + 1;
  }
  starts[fields.length] = end;
  return { plans, codes: codes.subarray(0, end), fields, starts, gram: gramFor(end) };
}

/**
 * The words of a field, with spaces in the place of brackets that mostly name responsible units, “（市公安局、市交通委）”: plans of
 * one place share them without having copied a word.
 */
export function wordsOf({ clause, in: part }: Pick<Field, 'clause' | 'in'>): string {
  if (part === 'title') return clause.title ?? '';
  return clause.text.replaceAll(BRACKET, (bracket, start: number) => {
    const inside = clause.units.filter((unit) => unit.start > start && unit.end < start + bracket.length);
    const length = inside.reduce((sum, { quote }) => sum + quote.length, 0);
    return length * 2 >= bracket.length ? ' '.repeat(bracket.length) : bracket;
  });
}

/** The index of the field that a place in `codes` belongs to. */
export function fieldAt(starts: Uint32Array, place: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}

function fieldsOf(plan: Plan, index: number): Field[] {
  return addressedClauses(plan)
    .filter(({ kind }) => kind !== 'signature')
    .flatMap((clause) =>
      (['title', 'text'] as const)
        .map((part) => ({ plan: index, clause, in: part }))
        .filter((field) => (clause[field.in] ?? '') !== ''),
    );
}

/** A copy with room for at least so many letters. */
function grown(codes: Uint16Array, least: number): Uint16Array {
  const larger = new Uint16Array(Math.max(codes.length * 2, least));
  larger.set(codes);
  return larger;
}

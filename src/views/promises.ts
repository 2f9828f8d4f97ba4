import { documentAddress, unitAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import { markedNumber, printDue, printTarget, ROLE_WORDS } from './fact-words.ts';
import type { Piece } from './passages.ts';
import { termAddress } from './terms.ts';

/** What a clause promises: who must do what, how much, by when, on what authority, in what words. */
export interface Promises {
  units: {
    name: string;
    address: string | null;
    /** What the body does and what its name stands for, “牵头”, “泛指”, “原文作‘…’”; empty where nothing is to be said. */
    notes: string[];
  }[];
  /** Whether it names bodies, and none but such as stand for many. */
  onlyCollective: boolean;
  targets: { words: Piece[]; says: string }[];
  deadlines: { quote: string; due: string }[];
  citations: { quote: string; docNumber: string | null; address: string | null }[];
  terms: { term: string; definition: string | null; address: string }[];
}

/** What a clause promises, in its own words and in those of the site. */
export function promisesOf({ units, targets, deadlines, citations, terms }: Clause): Promises {
  return {
    units: units.map(({ name, quote, unit, role, collective }) => ({
      name,
      address: unit && unitAddress(unit),
      notes: [
        ...(role === 'named' ? [] : [ROLE_WORDS[role]]),
        ...(collective ? ['泛指'] : []),
        ...(quote === name ? [] : [`原文作“${quote}”`]),
      ],
    })),
    onlyCollective: units.length > 0 && units.every(({ collective }) => collective),
    targets: targets.map((target) => ({ words: markedNumber(target), says: printTarget(target) })),
    deadlines: deadlines.map((deadline) => ({ quote: deadline.quote, due: printDue(deadline) })),
    citations: citations.map(({ quote, docNumber, document }) => ({
      quote,
      docNumber,
      address: document && documentAddress(document),
    })),
    terms: terms.map(({ term, definition }) => ({ term, definition, address: termAddress(term) })),
  };
}

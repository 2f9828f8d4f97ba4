import { documentAddress, unitAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import { FACT_KIND_NAMES, FACT_KINDS, type FactKind } from '../model/fact-kinds.ts';
import type { FactOf, Facts, NumericFact } from '../model/facts.ts';
import { ROLE_LABELS } from '../model/labels.ts';
import { markedNumber, printDue, printQuantity } from './fact-words.ts';
import type { Piece } from './passages.ts';
import { termAddress } from './terms.ts';

/** A fact beside the words of its clause. */
export interface FactLine {
  /** Its words, or the name that it gives. */
  pieces: Piece[];
  /** Whether they are quoted from the clause. */
  quoted: boolean;
  /** Where they lead; null where there is no page for it. */
  address: string | null;
  /** What the clause says that they mean. */
  definition: string | null;
  /** What the site says of it, “不少于1,000台”, “牵头，泛指”; empty where nothing is to be said. */
  note: string;
}

/** The facts of one kind that a clause states. */
export interface FactGroup {
  kind: FactKind;
  label: string;
  lines: FactLine[];
  /** The names that stand for many bodies, “各区人民政府”, where the clause names no other body; else empty. */
  onlyCollective: string;
}

const LINES: { [Kind in FactKind]: (fact: FactOf<Kind>) => Partial<FactLine> & { pieces: Piece[] } } = {
  units: ({ name, quote, unit, role, collective }) => {
    const notes = [
      role !== 'named' && ROLE_LABELS[role],
      collective && '泛指',
      quote !== name && `原文作“${quote}”`,
    ];
    return {
      pieces: plain(name),
      address: unit && unitAddress(unit),
      note: notes.filter(Boolean).join('，'),
    };
  },
  targets: quantityLine,
  deadlines: (deadline) => ({ pieces: plain(deadline.quote), quoted: true, note: printDue(deadline) }),
  amounts: quantityLine,
  citations: ({ quote, docNumber, document }) => ({
    pieces: plain(quote),
    address: document && documentAddress(document),
    note: docNumber ?? '',
  }),
  terms: ({ term, definition }) => ({ pieces: plain(term), address: termAddress(term), definition }),
};

/** What a clause promises, kind by kind: who must do what, how much, by when, on what authority, in what words. */
export function promisesOf(clause: Clause): FactGroup[] {
  const groups = FACT_KIND_NAMES.map((kind) => ({
    kind,
    label: FACT_KINDS[kind].label,
    lines: linesOf(kind, clause),
    onlyCollective: kind === 'units' ? onlyCollective(clause) : '',
  }));
  return groups.filter(({ lines }) => lines.length > 0);
}

function linesOf<Kind extends FactKind>(kind: Kind, clause: Facts): FactLine[] {
  return clause[kind].map((fact) => ({
    quoted: false,
    address: null,
    definition: null,
    note: '',
    ...LINES[kind](fact),
  }));
}

function quantityLine(quantity: NumericFact): Partial<FactLine> & { pieces: Piece[] } {
  return { pieces: markedNumber(quantity), quoted: true, note: printQuantity(quantity) };
}

function onlyCollective({ units }: Clause): string {
  const names = new Set(units.map(({ name }) => name));
  return units.every(({ collective }) => collective) ? [...names].join('、') : '';
}

function plain(text: string): Piece[] {
  return [{ text, marked: false }];
}

import { documentAddress, unitAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import { FACT_KIND_NAMES, FACT_KINDS, type FactKind } from '../model/fact-kinds.ts';
import { type FactOf, type Facts, printFact } from '../model/facts.ts';
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

type Line = Partial<FactLine> & { pieces: Piece[] };

/** How facts are shown of which there is more to say than their own words and, for numbers, what they come to. */
const LINES: { [Kind in FactKind]?: (fact: FactOf<Kind>) => Line } = {
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
  deadlines: (deadline) => ({ pieces: plain(deadline.quote), quoted: true, note: printDue(deadline) }),
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
    ...(LINES[kind]?.(fact) ?? plainLine(fact)),
  }));
}

function plainLine(fact: FactOf<FactKind>): Line {
  if ('value' in fact) return { pieces: markedNumber(fact), quoted: true, note: printQuantity(fact) };
  return { pieces: plain(printFact(fact)), quoted: 'quote' in fact };
}

function onlyCollective({ units }: Clause): string {
  const names = new Set(units.map(({ name }) => name));
  return units.every(({ collective }) => collective) ? [...names].join('、') : '';
}

function plain(text: string): Piece[] {
  return [{ text, marked: false }];
}

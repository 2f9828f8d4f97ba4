import type { FactGroup, FactLine } from '../components/facts/ClauseFacts.astro';
import type { Piece } from '../components/facts/Pieces.astro';
import { documentAddress, termAddress, unitAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import { FACT_KIND_NAMES, FACT_KINDS, type FactKind } from '../model/fact-kinds.ts';
import { type FactOf, type Facts, printFact } from '../model/facts.ts';
import { ROLE_LABELS } from '../model/labels.ts';
import { markedNumber, printDue, printQuantity } from './fact-words.ts';

type Line = Partial<FactLine> & { pieces: Piece[] };

/** The kinds of which there is more to say than their own words and, for numbers, their value. */
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

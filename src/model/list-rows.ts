import {
  addressedClauses,
  documentAddress,
  issuerAddress,
  regionAddress,
  sectorAddress,
  termAddress,
  unitAddress,
  yearAddress,
} from './addresses.ts';
import type { Clause } from './clause.ts';
import type { Deadline, Target } from './facts.ts';
import { initialOf } from './initial.ts';
import { UNDATED, yearKeys } from './period.ts';
import type { Plan } from './plan.ts';
import type { Registers } from './register.ts';
import { type Dated, datedOf } from './timeline.ts';

/** A row that a plan adds to a list of the site; `keys` name the shelves that contain it (see shelves.ts), `2025`. */
export type ListRow = { list: string; keys: readonly string[]; plan: Plan } & (
  | { kind: 'plan' }
  | { kind: 'sector' | 'unit' | 'document' | 'term' | 'collective'; clause: Clause }
  | { kind: 'target'; clause: Clause; fact: Target }
  | { kind: 'undated'; clause: Clause; fact: Deadline }
  | { kind: 'dated'; dated: Dated }
);

/** A row that stands for a clause, or a fact of one. */
export type ClauseRow = Extract<ListRow, { clause: Clause }>;

/** The list of clauses that name only collective units; `/units/` serves as its first page. */
export const COLLECTIVE = '/units/collective/';

/** Every row that a plan adds to lists, in the order of its clauses. */
export function* rowsOfPlan(plan: Plan, registers: Pick<Registers, 'units'>): Generator<ListRow, void> {
  const keys = yearKeys(plan);
  const own = { plan, keys };
  for (const key of keys) yield { kind: 'plan', list: yearAddress(key), plan, keys: [''] };
  if (plan.region !== null) yield { kind: 'plan', list: regionAddress(plan.region), ...own };
  for (const list of new Set(plan.issuers.map((name) => issuerAddress(name, registers))))
    yield { kind: 'plan', list, ...own };
  for (const clause of plan.clauses)
    for (const id of new Set(clause.sectors))
      yield { kind: 'sector', list: sectorAddress(id), clause, ...own };
  for (const clause of addressedClauses(plan)) yield* rowsOfClause(clause, own);
  for (const dated of datedOf(plan))
    yield { kind: 'dated', list: '/timeline/', dated, plan, keys: [dateKey(dated)] };
}

function* rowsOfClause(clause: Clause, own: Pick<ListRow, 'plan' | 'keys'>): Generator<ListRow, void> {
  const { units, citations, terms, targets, deadlines } = clause;
  for (const id of new Set(units.flatMap(({ unit }) => unit ?? [])))
    yield { kind: 'unit', list: unitAddress(id), clause, ...own };
  if (isCollective(clause)) yield { kind: 'collective', list: COLLECTIVE, clause, ...own };
  for (const id of new Set(citations.flatMap(({ document }) => document ?? [])))
    yield { kind: 'document', list: documentAddress(id), clause, ...own };
  for (const list of new Set(terms.map(({ term }) => termAddress(term))))
    yield { kind: 'term', list, clause, ...own };
  for (const fact of targets) yield { kind: 'target', list: '/targets/', clause, fact, ...own };
  for (const fact of deadlines.filter((deadline) => dateKey(deadline) === UNDATED))
    yield { kind: 'undated', list: '/timeline/', clause, fact, plan: own.plan, keys: [UNDATED] };
}

/** The key of a date on the timeline: its last year, or `undated`. */
function dateKey({ from, to }: Pick<Dated, 'from' | 'to'>): string {
  return (to ?? from)?.slice(0, 'YYYY'.length) ?? UNDATED;
}

/** Whether a clause names units, but only collective ones, such as 各区人民政府. */
export function isCollective({ units }: Pick<Clause, 'units'>): boolean {
  return units.length > 0 && units.every(({ collective }) => collective);
}

/** A name in an index, with its own address; `initial` is the shelf on which it stands. */
export interface IndexedName {
  index: '/units/' | '/documents/' | '/terms/' | '/issuers/';
  address: string;
  initial: string;
}

/** Every unit, document, term and issuer that plans name, once, in the order of the plans; a document by its first spelling. */
export function indexedNames(plans: readonly Plan[], registers: Pick<Registers, 'units'>): IndexedName[] {
  const names = new Map<string, IndexedName>();
  for (const plan of plans)
    for (const { index, address, name } of namesIn(plan, registers))
      if (!names.has(address)) names.set(address, { index, address, initial: initialOf(name) });
  return [...names.values()];
}

function* namesIn(plan: Plan, registers: Pick<Registers, 'units'>) {
  for (const name of plan.issuers)
    yield { index: '/issuers/', address: issuerAddress(name, registers), name } as const;
  for (const { units, citations, terms } of addressedClauses(plan)) {
    for (const { unit, name } of units)
      if (unit !== null)
        yield { index: '/units/', address: unitAddress(unit), name: nameOf(unit, name, registers) } as const;
    for (const { document, title } of citations)
      if (document !== null)
        yield { index: '/documents/', address: documentAddress(document), name: title } as const;
    for (const { term } of terms) yield { index: '/terms/', address: termAddress(term), name: term } as const;
  }
}

const unitNames = new WeakMap<Registers['units'], ReadonlyMap<string, string>>();

function nameOf(id: string, printed: string, { units }: Pick<Registers, 'units'>): string {
  const names = unitNames.get(units) ?? new Map(units.map((unit) => [unit.id, unit.name]));
  unitNames.set(units, names);
  return names.get(id) ?? printed;
}

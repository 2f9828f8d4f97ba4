import type { PublishedClause, PublishedPlan } from '../../src/model/published.ts';

/** A small document with the expected reading; each part of `expect` is optional. */
export interface Case {
  id: string;
  /** The extension of its file, by default `txt`. */
  format?: string;
  input: string;
  expect: Expected;
}

interface Expected {
  /** The pattern of the message with which it is refused. */
  refused?: true;
  reason?: string;
  /** Fields of the plan by path, `dates.written`; `anyOf` where several values are right. */
  fields?: Fields;
  /** All ids of numbered clauses and annexes. */
  ids?: string[];
  titles?: Record<string, string | null>;
  text?: Record<string, string>;
  /** By clause: all units, “市财政局” or with the role “市财政局:lead”. */
  units?: Record<string, string[]>;
  /** By clause: all targets or deadlines, with the fields to compare. */
  targets?: Record<string, Fields[]>;
  deadlines?: Record<string, Fields[]>;
  citations?: Record<string, string[]>;
  annexes?: { title: string; present: boolean }[];
  sectorsNot?: string[];
  /** Patterns that a finding must match, or that none may match. */
  findings?: string[];
  noFindings?: string[];
}
type Fields = Record<string, unknown>;

/** The actual and the expected reading of a case, in the same form. */
export function compared({ expect }: Case, { plan, clauses, findings }: PublishedPlan) {
  const by = <Value>(
    values: Record<string, Value> = {},
    read: (clause: PublishedClause, wanted: Value) => unknown,
  ) =>
    Object.fromEntries(
      Object.entries(values).map(([id, wanted]) => {
        const clause = clauses.find((one) => one.id === id);
        return [id, clause ? read(clause, wanted) : 'no such clause'];
      }),
    );
  const said = findings.map(({ code, message }) => `${code}: ${message}`);
  const matching = (patterns: string[] = []) =>
    patterns.filter((pattern) => said.some((words) => new RegExp(pattern, 'i').test(words)));
  const sectors = new Set(clauses.flatMap((clause) => clause.sectors));
  return [
    [fieldsWanted(expect.fields, plan), fieldsRead(expect.fields, plan)],
    [expect.ids, expect.ids && clauses.map(({ id }) => id).filter((id) => /^(\d|annex)/.test(id))],
    [mapped(expect.titles, bare), by(expect.titles, ({ title }) => bare(title))],
    [mapped(expect.text, lines), by(expect.text, ({ text }) => lines(text))],
    [
      mapped(expect.units, (names) => names.map(plain).sort()),
      by(expect.units, ({ units }, wanted) => {
        const roles = wanted.some((name) => name.includes(':'));
        return units.map(({ name, role }) => plain(roles ? `${name}:${role}` : name)).sort();
      }),
    ],
    ...(['targets', 'deadlines'] as const).map((kind) => [
      mapped(expect[kind], (facts) => facts.map((fact) => pick(fact, fact)).sort()),
      by(expect[kind], (clause, wanted) => pickedAs(clause[kind], wanted)),
    ]),
    [
      mapped(expect.citations, (titles) => titles.map(plain).sort()),
      by(expect.citations, ({ citations }) => citations.map(({ title }) => plain(title)).sort()),
    ],
    [
      expect.annexes?.map(({ title, present }) => ({ title: plain(title), present })),
      expect.annexes && plan.annexes.map(({ title, present }) => ({ title: plain(title), present })),
    ],
    [expect.findings ?? [], matching(expect.findings)],
    [[], matching(expect.noFindings)],
    [[], (expect.sectorsNot ?? []).filter((sector) => sectors.has(sector))],
  ] as const;
}

function mapped<Value, Made>(values: Record<string, Value> = {}, make: (value: Value) => Made) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, make(value)]));
}

/** Facts with only the fields of the expected ones; with all fields where their number differs. */
function pickedAs(facts: readonly Fields[], wanted: readonly Fields[]): string[] {
  const free = [...facts];
  const hits = wanted.flatMap((one) => {
    const at = free.findIndex((fact) => pick(fact, one) === pick(one, one));
    return at < 0 ? [] : free.splice(at, 1).map((fact) => pick(fact, one));
  });
  return [...hits, ...free.map((fact) => JSON.stringify(fact))].sort();
}

function pick(fact: Fields, { ...named }: Fields): string {
  const whole = (key: string) => (key === 'to' || key === 'from' ? day(fact[key], key) : (fact[key] ?? null));
  return JSON.stringify(
    Object.fromEntries(
      Object.keys(named)
        .sort()
        .map((key) => [key, whole(key)]),
    ),
  );
}

/** The last or first day of an ISO date prefix, 2025-06 → 2025-06-30. */
function day(value: unknown, end: 'to' | 'from'): unknown {
  const [year, month, date] = String(value).split('-').map(Number);
  if (!year || date) return value ?? null;
  if (end === 'from') return `${year}-${String(month ?? 1).padStart(2, '0')}-01`;
  return new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10);
}

/** The expected fields; of several right values the actual one, else the first. */
function fieldsWanted(fields: Fields = {}, plan: object): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([path, wanted]) => {
      const answers = answersOf(wanted).map(comparable);
      const read = JSON.stringify(comparable(at(plan, path)));
      return [path, answers.find((answer) => JSON.stringify(answer) === read) ?? answers[0]];
    }),
  );
}

function fieldsRead(fields: Fields = {}, plan: object): Fields {
  return Object.fromEntries(Object.keys(fields).map((path) => [path, comparable(at(plan, path))]));
}

function answersOf(wanted: unknown): unknown[] {
  return typeof wanted === 'object' && wanted !== null && 'anyOf' in wanted
    ? (wanted.anyOf as unknown[])
    : [wanted];
}

function at(plan: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], plan);
}

function comparable(value: unknown): unknown {
  return Array.isArray(value) ? value.map(bare).sort() : bare(value);
}

/** Words without white space, in normalised width. */
function plain(words: unknown): string {
  return String(words ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, '');
}

function bare(words: unknown): string {
  return plain(words).replace(/[。.:]$/, '');
}

function lines(text: string): string[] {
  return text.split('\n').map(plain);
}

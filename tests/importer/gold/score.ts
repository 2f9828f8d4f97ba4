import type { Target } from '../../../src/model/facts.ts';
import type { PublishedClause, publishedPlan } from '../../../src/model/published.ts';

/** The parts of a reading that are compared. */
export interface Gold {
  title: string;
  docNumber: string | null;
  docNumberNormalized?: string;
  indexNumber?: string | null;
  issuer: string[] | null;
  dates: Record<string, { iso: string } | null | undefined>;
  salutation: string | null;
  level1: GoldLevel;
  level2: GoldLevel;
  level3: GoldLevel;
  responsibleUnits: string[];
  numericTargets: GoldTarget[];
  deadlines: GoldDeadline[];
  citedDocuments: string[];
  selfCitations?: string[];
  nonDocumentTitles?: string[];
}

interface GoldLevel {
  count: number;
  headings?: string[];
}

interface GoldTarget {
  value: number | string;
  unit: string | null;
  quote: string;
  kind: string;
  optional?: boolean;
}

interface GoldDeadline {
  quote: string;
  type: string;
  norm: string | null;
  optional?: boolean;
}

type Parsed = ReturnType<typeof publishedPlan>;

/** The numbers of found, expected and additional items. */
export interface Tally {
  right: number;
  missed: string[];
  extra: string[];
}

/** The comparison of an imported document with the reading of a person. */
export interface Score {
  wrongFields: string[];
  structure: { want: number; got: number; lost: string[] }[];
  units: Tally;
  targets: Tally;
  deadlines: Tally;
  dates: { right: number; of: number };
  citations: Tally;
  misplaced: string[];
}

/** The harmonic mean of precision and recall over several tallies; 1 where nothing was expected and nothing found. */
export function f1(tallies: readonly Tally[]): number {
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  const right = sum((t) => t.right);
  const wrong = sum((t) => t.missed.length + t.extra.length);
  return right + wrong === 0 ? 1 : (2 * right) / (2 * right + wrong);
}

/** Compares a parsed plan with the gold reading, ignoring white space, width and optional entries. */
export function score(gold: Gold, { plan, clauses }: Parsed): Score {
  const facts = <T>(pick: (clause: PublishedClause) => readonly T[]) => clauses.flatMap(pick);
  const deadlines = match(
    gold.deadlines,
    facts((c) => c.deadlines),
    (g, p) => overlap(g.quote, p.quote),
    (g) => g.optional === true,
  );
  const dated = deadlines.pairs.map(([g, p]) => sameDate(g, p)).filter((same) => same !== null);
  const ignored = [...(gold.selfCitations ?? []), ...(gold.nonDocumentTitles ?? [])].map(bare);
  const cited = facts((c) => c.citations).map((citation) => citation.title);
  return {
    wrongFields: wrongFields(gold, plan),
    structure: structureOf(gold, clauses),
    units: sets(
      gold.responsibleUnits ?? [],
      facts((c) => c.units).map((unit) => unit.name),
    ),
    targets: match(
      gold.numericTargets,
      facts((c) => c.targets),
      sameTarget,
      (g) => g.kind === 'scope' || g.optional === true,
    ),
    deadlines,
    dates: { right: dated.filter(Boolean).length, of: dated.length },
    citations: sets(
      gold.citedDocuments,
      cited.filter((title) => !ignored.includes(bare(title))),
    ),
    misplaced: clauses.flatMap(misplacedFacts),
  };
}

function wrongFields(gold: Gold, plan: Parsed['plan']): string[] {
  const fields: Record<string, [string, string]> = {
    title: [bare(gold.title), bare(plan.title)],
    docNumber: [norm(gold.docNumberNormalized ?? gold.docNumber), norm(plan.docNumber)],
    indexNumber: [norm(gold.indexNumber), norm(plan.indexNumber)],
    issuers: [(gold.issuer ?? []).map(norm).sort().join(), plan.issuers.map(norm).sort().join()],
    written: [gold.dates.written?.iso ?? '', plan.dates.written ?? ''],
    printed: [gold.dates.printed?.iso ?? '', plan.dates.printed ?? ''],
    published: [gold.dates.published?.iso ?? '', plan.dates.published ?? ''],
    salutation: [bare(gold.salutation), bare(plan.salutation)],
  };
  return Object.entries(fields).flatMap(([name, [want, got]]) =>
    want === got ? [] : `${name}: ${want} ≠ ${got}`,
  );
}

const LEVELS = [/^[一二三四五六七八九十百]+、?$/, /^\([一二三四五六七八九十百]+\)$/, /^\d+[.、]?$/];

function structureOf(gold: Gold, clauses: readonly PublishedClause[]): Score['structure'] {
  const body = clauses.filter((c) => !/^(annex|notice|preamble|closing|signature)/.test(c.id));
  return [gold.level1, gold.level2, gold.level3].map((level, i) => {
    const got = body.filter((c) => LEVELS[i]?.test(norm(c.number)));
    const titles = got.map((c) => bare(c.title || c.text.split(/[。\n]/)[0]));
    const headings = (level.headings ?? []).map(bare);
    const lost = headings.filter((h) => !titles.some((title) => title === h || title.startsWith(h)));
    return { want: level.count, got: got.length, lost };
  });
}

function misplacedFacts(clause: PublishedClause): string[] {
  const facts = [...clause.targets, ...clause.deadlines, ...clause.citations, ...clause.units];
  return facts
    .filter((f) => clause.text.slice(f.start, f.end) !== f.quote)
    .map((f) => `${clause.id}: ${f.quote}`);
}

function norm(text: string | null | undefined): string {
  return (text ?? '').normalize('NFKC').replace(/\s+/g, '').replace(/[—–-]/g, '-');
}

function bare(text: string | null | undefined): string {
  return norm(text)
    .replace(/^《|》$/g, '')
    .replace(/[。.;；:：]$/, '');
}

function overlap(a: string, b: string): boolean {
  const [x, y] = [norm(a), norm(b)];
  if (!x || !y) return false;
  if (x.includes(y) || y.includes(x)) return true;
  return Array.from({ length: Math.max(0, x.length - 5) }, (_, i) => x.slice(i, i + 6)).some((run) =>
    y.includes(run),
  );
}

const SCALES: readonly [string, number][] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
];

function scaled(value: number, unit: string | null): { number: number; unit: string } {
  const plain = norm(unit);
  const scale = SCALES.find(([word]) => plain.startsWith(word));
  return scale
    ? { number: value * scale[1], unit: plain.slice(scale[0].length) }
    : { number: value, unit: plain };
}

function sameTarget(gold: GoldTarget, found: Pick<Target, 'quote' | 'value' | 'unit'>): boolean {
  if (!overlap(gold.quote, found.quote)) return false;
  if (typeof gold.value === 'string') return true;
  const [a, b] = [scaled(gold.value, gold.unit), scaled(found.value, found.unit)];
  return Math.abs(a.number - b.number) < 1e-6 && (a.unit.endsWith(b.unit) || b.unit.endsWith(a.unit));
}

function sameDate(gold: GoldDeadline, found: { kind: string; to: string | null }): boolean | null {
  if (!gold.norm || !/^\d{4}/.test(gold.norm)) return found.kind === gold.type || null;
  const end = (gold.norm.split('/').at(-1) ?? '').slice(0, 10); // some name the hour too
  return found.to !== null && lastDay(found.to) === lastDay(end);
}

function lastDay(iso: string): string {
  const [year = 0, month, day] = iso.split('-').map(Number);
  if (day) return iso;
  return month ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : `${year}-12-31`;
}

function match<G extends { quote: string }, P extends { quote: string }>(
  wanted: readonly G[],
  found: readonly P[],
  same: (gold: G, got: P) => boolean,
  optional: (gold: G) => boolean,
): Tally & { pairs: [G, P][] } {
  const free = new Set(found);
  const pairs: [G, P][] = [];
  const missed: string[] = [];
  for (const gold of [...wanted].sort((a, b) => Number(optional(a)) - Number(optional(b)))) {
    const hit = [...free].find((got) => same(gold, got));
    if (hit) {
      free.delete(hit);
      pairs.push([gold, hit]);
    } else if (!optional(gold)) missed.push(gold.quote);
  }
  const right = pairs.filter(([gold]) => !optional(gold)).length;
  return { right, missed, extra: [...free].map((got) => got.quote), pairs };
}

function sets(wanted: readonly string[], found: readonly string[]): Tally {
  const [want, got] = [new Set(wanted.map(bare)), new Set(found.map(bare))];
  const missed = [...want].filter((name) => !got.has(name));
  return { right: want.size - missed.length, missed, extra: [...got].filter((name) => !want.has(name)) };
}

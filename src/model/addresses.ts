import type { Clause } from './clause.ts';
import { spellDocNumber } from './doc-number.ts';
import type { Plan } from './plan.ts';
import type { Registers } from './register.ts';
import { clausesByNumber } from './short-addresses.ts';

/** The pages that every edition of the site has. */
export const STANDING_ADDRESSES = [
  '/',
  '/plans/',
  '/sectors/',
  '/timeline/',
  '/units/',
  '/targets/',
  '/documents/',
  '/terms/',
  '/compare/',
  '/search/',
  '/about/',
  '/accessibility/',
  '/corrections/',
  '/data/',
  '/log/',
] as const;

/** The file that holds all others in one. */
export const ARCHIVE = '/data/all.zip';

/** The list of the archives where one would be too large. */
export const ARCHIVE_INDEX = '/data/all.json';

/** The address of the archive of one part of the files, of a year, `/data/all-2024.zip`, or `undated` or `data`. */
export function archiveAddress(part: number | 'undated' | 'data'): string {
  return `/data/all-${part}.zip`;
}

/** The address of a plan, `/plans/qingpu-emergency-2023/`. */
export function planAddress(plan: Pick<Plan, 'id'>): string {
  return `/plans/${plan.id}/`;
}

/** The address of a clause's own page, `/plans/shanghai-work-safety-2021/3-10-33/`. */
export function clauseAddress(plan: Pick<Plan, 'id'>, clause: Pick<Clause, 'id'>): string {
  return `${planAddress(plan)}${clause.id}/`;
}

/** The address of the page that holds every form of reference to a plan. */
export function citeAddress(plan: Pick<Plan, 'id'>): string {
  return `${planAddress(plan)}cite/`;
}

/** The shortest address that leads to a clause of a plan: `…/33/` where its number alone names it. */
export function shortAddresses(plan: Plan): (clause: Clause) => string {
  const numbers = new Map([...clausesByNumber(plan)].map(([number, { id }]) => [id, number]));
  return ({ id }) => clauseAddress(plan, { id: numbers.get(id) ?? id });
}

/** The address of the page that lays a plan beside its source. */
export function sourceAddress(plan: Pick<Plan, 'id'>): string {
  return `${planAddress(plan)}source/`;
}

/**
 * The address of the document as received, `/plans/qingpu-emergency-2023/source/source.txt`. What a browser would run as a
 * page of this site, `source.html`, is called a text, `source.html.txt`, whatever a host makes of names.
 */
export function sourceFileAddress(plan: Pick<Plan, 'id' | 'source'>): string {
  const { file } = plan.source;
  return `${sourceAddress(plan)}${file}${/\.(?:[xs]?html?|svg|xml)$/i.test(file) ? '.txt' : ''}`;
}

/** The address of the picture that messengers show of a plan, `/plans/qingpu-emergency-2023.png`. */
export function pictureAddress({ id }: Pick<Plan, 'id'>): string {
  return `/plans/${id}.png`;
}

/** The address of the page that says what of a plan stands in others. */
export function reuseAddress(plan: Pick<Plan, 'id'>): string {
  return `${planAddress(plan)}reuse/`;
}

/** The address that leads from a document's number to its plan, `/n/沪安委会〔2021〕4号/`; null for what is no such number. */
export function docNumberAddress(typed: string): string | null {
  const number = spellDocNumber(typed);
  return number && `/n/${number}/`;
}

/** The address of the page that lists what a plan commits itself to. */
export function commitmentsAddress(plan: Pick<Plan, 'id'>): string {
  return `${planAddress(plan)}commitments/`;
}

/** The address of a sector's page. */
export function sectorAddress(id: string): string {
  return `/sectors/${id}/`;
}

/** The address of a page of a sector that has many plans, `/sectors/road/3/`; the newest plans stand at the sector's own. */
export function sectorPartAddress(id: string, number: number | null): string {
  return number === null ? sectorAddress(id) : `${sectorAddress(id)}${number}/`;
}

/** The address of a responsible unit's page. */
export function unitAddress(id: string): string {
  return `/units/${id}/`;
}

/** The address of a cited document's page. */
export function documentAddress(id: string): string {
  return `/documents/${id}/`;
}

/** The address of a year's plans. */
export function yearAddress(year: number): string {
  return `/years/${year}/`;
}

/** The address of a region's plans. */
export function regionAddress(id: string): string {
  return `/regions/${id}/`;
}

/** The address of an issuer's plans. */
export function issuerAddress(name: string, registers: Pick<Registers, 'units'>): string {
  return `/issuers/${issuerSlug(name, registers)}/`;
}

/**
 * The issuer's name in an address. A body of the register has its id there, so that it is called the same wherever it
 * appears. Any other has its name in hexadecimal code points, 应急局 → `5e94-6025-5c40`: ASCII, the same for ever, and
 * never two bodies' at once, which a romanisation can't promise (长宁 and 常宁).
 */
export function issuerSlug(name: string, { units }: Pick<Registers, 'units'>): string {
  const unit = units.find((candidate) => candidate.name === name);
  return unit?.id ?? [...name].map((character) => character.codePointAt(0)?.toString(16)).join('-');
}

/** The address of the feed that brings the news of a page, `/sectors/road/feed.xml`. */
export function feedAddress(page: string): string {
  return `${page}feed.xml`;
}

/** The clauses of a plan that have an address: all its parts but the frame around them. */
export function addressedClauses<T extends Pick<Clause, 'kind'>>({
  clauses,
}: {
  clauses: readonly T[];
}): T[] {
  return clauses.filter(({ kind }) => kind !== 'frame');
}

/** Every address that a plan brings to the site and that, once published, is never removed. */
export function addressesOf(plan: Plan, registers: Pick<Registers, 'units'>): string[] {
  const number = docNumberAddress(plan.docNumber ?? '');
  const sectors = new Set(plan.clauses.flatMap((clause) => clause.sectors));
  const units = new Set(plan.clauses.flatMap((clause) => clause.units.flatMap(({ unit }) => unit ?? [])));
  const documents = new Set(
    plan.clauses.flatMap((clause) => clause.citations.flatMap(({ document }) => document ?? [])),
  );
  return [
    planAddress(plan),
    sourceAddress(plan),
    citeAddress(plan),
    commitmentsAddress(plan),
    reuseAddress(plan),
    ...(number === null ? [] : [number]),
    ...addressedClauses(plan).map((clause) => clauseAddress(plan, clause)),
    ...[...clausesByNumber(plan).keys()].map((id) => clauseAddress(plan, { id })),
    ...[...sectors].map(sectorAddress),
    ...[...units].map(unitAddress),
    ...[...documents].map(documentAddress),
    ...(plan.year === null ? [] : [yearAddress(plan.year)]),
    ...(plan.region === null ? [] : [regionAddress(plan.region)]),
    ...plan.issuers.map((name) => issuerAddress(name, registers)),
  ];
}

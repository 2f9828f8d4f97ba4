import type { Clause } from './clause.ts';
import { spellDocNumber } from './doc-number.ts';
import { yearKeys } from './period.ts';
import type { Plan } from './plan.ts';
import { regionChain } from './region-chain.ts';
import type { Registers, Unit } from './register.ts';
import { clausesByNumber } from './short-addresses.ts';

/** The pages that every site has, whatever its content. */
export const STANDING_ADDRESSES = [
  '/',
  '/plans/',
  '/sectors/',
  '/regions/',
  '/issuers/',
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
  '/verify/',
] as const;

/** The archive of all files. */
export const ARCHIVE = '/data/all.zip';

/** The list of the archives, where one archive would be too large. */
export const ARCHIVE_INDEX = '/data/all.json';

/** The address of one of several archives, `/data/all-2024.zip`. */
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

/** The address of the page with the citations of a plan. */
export function citeAddress(plan: Pick<Plan, 'id'>): string {
  return `${planAddress(plan)}cite/`;
}

/** Gives the shortest address of a clause: `…/33/` where its number is unique in the plan. */
export function shortAddresses(plan: Plan): (clause: Clause) => string {
  const numbers = new Map([...clausesByNumber(plan)].map(([number, { id }]) => [id, number]));
  return ({ id }) => clauseAddress(plan, { id: numbers.get(id) ?? id });
}

/** The address of the page that shows the source of a plan. */
export function sourceAddress(plan: Pick<Plan, 'id'>): string {
  return `${planAddress(plan)}source/`;
}

/** The files beside the document as received: the published words, and the repairs between the two. */
export const WORDS_FILE = 'words.txt';
export const REPAIRS_FILE = 'repairs.jsonl';

/** The address of a file that belongs to a plan's source, `/plans/qingpu-emergency-2023/source/words.txt`. */
export function proofAddress(plan: Pick<Plan, 'id'>, name: string): string {
  return `${sourceAddress(plan)}${name}`;
}

/**
 * The address of the document as received, `/plans/qingpu-emergency-2023/source/source.txt`. A file that a browser would run
 * as a page of this site gets another extension, `source.html.txt`.
 */
export function sourceFileAddress(plan: Pick<Plan, 'id' | 'source'>): string {
  return receivedAddress(plan, plan.source.file);
}

/** The address of a file received, of the plan itself or of an annex. */
export function receivedAddress(plan: Pick<Plan, 'id'>, file: string): string {
  return proofAddress(plan, `${file}${/\.(?:[xs]?html?|svg|xml)$/i.test(file) ? '.txt' : ''}`);
}

/** The address of the page with all editions of a plan's words. */
export function historyAddress(plan: Pick<Plan, 'id'>): string {
  return `${planAddress(plan)}history/`;
}

/** The address of the words of an edition that was corrected since, `…/history/2026-11-21.txt`. */
export function historyFileAddress(plan: Pick<Plan, 'id'>, edition: string): string {
  return `${historyAddress(plan)}${edition}.txt`;
}

/** The address of the picture that messengers show of a plan, `/plans/qingpu-emergency-2023.png`. */
export function pictureAddress({ id }: Pick<Plan, 'id'>): string {
  return `/plans/${id}.png`;
}

/** The address of the page that lists the passages that a plan shares with others. */
export function reuseAddress(plan: Pick<Plan, 'id'>): string {
  return `${planAddress(plan)}reuse/`;
}

/** The address that redirects from a 文号 to its plan, `/n/沪安委会〔2021〕4号/`; null for words that are not a 文号. */
export function docNumberAddress(typed: string): string | null {
  const number = spellDocNumber(typed);
  return number && `/n/${number}/`;
}

/** The address of the page that lists the commitments of a plan. */
export function commitmentsAddress(plan: Pick<Plan, 'id'>): string {
  return `${planAddress(plan)}commitments/`;
}

/** The address of a sector's page. */
export function sectorAddress(id: string): string {
  return `/sectors/${id}/`;
}

/**
 * The address of a page of a shelf: `/targets/2025/` is the first, `/targets/2025/2/` the second. The key is empty in a list
 * without shelves, such as the plans of a year, `/years/2025/3/`.
 */
export function shelfAddress(list: string, key: string, number: number): string {
  if (key === '') return `${list}${number}/`;
  return number === 1 ? `${list}${key}/` : `${list}${key}/${number}/`;
}

/** The address of a responsible unit's page. */
export function unitAddress(id: string): string {
  return `/units/${id}/`;
}

/** The address of a cited document's page. */
export function documentAddress(id: string): string {
  return `/documents/${id}/`;
}

/** The address of a term's page, `/terms/一网统管/`; signs are spelt in hexadecimal code points, `2+3+N` → `2~2b3~2bN`. */
export function termAddress(term: string): string {
  const slug = term
    .replaceAll(/\s/g, '')
    .replaceAll(/[^\p{L}\p{N}、·-]/gu, (sign) => `~${sign.codePointAt(0)?.toString(16)}`);
  return `/terms/${slug}/`;
}

/** The address of a year's plans, and with `undated` of those without a year. */
export function yearAddress(year: number | string): string {
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
 * The issuer in an address: the id of a unit in the register, otherwise its name in hexadecimal code points,
 * 应急局 → `5e94-6025-5c40`, which is ASCII, stable and, unlike a romanisation (长宁 and 常宁), unique. Unreviewed entries do not
 * count: their name may be a short one that units of other regions share.
 */
export function issuerSlug(name: string, { units }: Pick<Registers, 'units'>): string {
  const unit = units.find((candidate) => candidate.reviewed && candidate.name === name);
  return unit?.id ?? codePointsOf(name);
}

function codePointsOf(name: string): string {
  return [...name].map((character) => character.codePointAt(0)?.toString(16)).join('-');
}

/**
 * The redirects from addresses that are obsolete because the register of units changed: those of an entry that was merged into
 * another, `/units/changzhi-yingjiju/` → `/units/changzhi-emergency/`, and that of an issuer before its entry was reviewed.
 */
export function renamedAddresses({
  units,
}: Pick<Registers, 'units'>): Map<string, { now: string; unit: Unit }> {
  return new Map(
    units.flatMap((unit) => {
      const { id, formerly, name, reviewed } = unit;
      const issuer = { now: `/issuers/${id}/`, unit };
      return [
        ...formerly.map((old) => [unitAddress(old), { now: unitAddress(id), unit }] as const),
        ...[...formerly, ...(reviewed ? [codePointsOf(name)] : [])].map(
          (old) => [`/issuers/${old}/`, issuer] as const,
        ),
      ];
    }),
  );
}

/** The address of the feed of a page, `/sectors/road/feed.xml`. */
export function feedAddress(page: string): string {
  return `${page}feed.xml`;
}

/** The clauses of a plan that have an address: all parts except the frame. */
export function addressedClauses<T extends Pick<Clause, 'kind'>>({
  clauses,
}: {
  clauses: readonly T[];
}): T[] {
  return clauses.filter(({ kind }) => kind !== 'frame');
}

/** Every address of the site that exists because of a plan; once published they are never removed. */
export function addressesOf(plan: Plan, registers: Pick<Registers, 'units' | 'regions'>): string[] {
  const number = docNumberAddress(plan.docNumber ?? '');
  const sectors = new Set(plan.clauses.flatMap((clause) => clause.sectors));
  const units = new Set(plan.clauses.flatMap((clause) => clause.units.flatMap(({ unit }) => unit ?? [])));
  const documents = new Set(
    plan.clauses.flatMap((clause) => clause.citations.flatMap(({ document }) => document ?? [])),
  );
  const terms = new Set(plan.clauses.flatMap((clause) => clause.terms.map(({ term }) => term)));
  return [
    planAddress(plan),
    sourceAddress(plan),
    historyAddress(plan),
    citeAddress(plan),
    commitmentsAddress(plan),
    reuseAddress(plan),
    ...(number === null ? [] : [number]),
    ...addressedClauses(plan).map((clause) => clauseAddress(plan, clause)),
    ...[...clausesByNumber(plan).keys()].map((id) => clauseAddress(plan, { id })),
    ...[...sectors].map(sectorAddress),
    ...[...units].map(unitAddress),
    ...[...documents].map(documentAddress),
    ...[...terms].map(termAddress),
    ...yearKeys(plan).map(yearAddress),
    ...regionChain(plan.region, registers).map(({ id }) => regionAddress(id)),
    ...plan.issuers.map((name) => issuerAddress(name, registers)),
  ];
}

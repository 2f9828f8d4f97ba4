import { clauseCells } from '../exports/clauses.ts';
import type { Cell } from '../exports/dataset.ts';
import type { PublishedClause } from '../model/published.ts';
import type { Region } from '../model/register.ts';
import { type GatheredFile, readPlanFile } from './plan-file.ts';
import type { Copy } from './same-plans.ts';

/** A plan with its copies, and what both are joined by: the place in the national register and the names of the issuers. */
interface Gathered extends GatheredFile {
  url: string;
  region: Region | null;
  copies: readonly Copy[];
}

/** The columns of `plans.csv`. */
export const PLAN_COLUMNS = [
  ...[
    'url',
    'plan',
    'title',
    'doc_number',
    'doc_type',
    'region_code',
    'region',
    'region_id',
    'level',
    'issuers',
  ],
  ...[
    'year',
    'year_to',
    'written',
    'printed',
    'published',
    'sectors',
    'grade',
    'source_url',
    'source_sha256',
  ],
  ...['clauses', 'verified', 'sites', 'urls'],
] as const;

/** The columns of `clauses.csv`. */
export const CLAUSE_COLUMNS = [
  ...['url', 'plan_url', 'plan', 'clause', 'number', 'level', 'title', 'text', 'sectors', 'themes', 'units'],
  ...['targets', 'deadlines', 'amounts', 'citations', 'terms'],
  ...['region_code', 'region', 'issuers', 'year', 'verified', 'sites'],
] as const;

/** The rows of `plans.csv`. */
export function* planRows(plans: Iterable<Gathered>): Generator<Record<string, Cell>, void> {
  for (const one of plans) {
    const { plan, clauses, region, copies } = one;
    yield {
      ...sharedCells(one),
      url: one.url,
      title: plan.title,
      doc_number: plan.docNumber,
      doc_type: plan.docType,
      region_id: region?.id ?? plan.region,
      level: plan.level,
      year_to: plan.period?.to ?? plan.year,
      ...plan.dates,
      sectors: plan.sectors.join(' '),
      grade: plan.source.grade,
      source_url: plan.source.url,
      source_sha256: plan.source.sha256,
      clauses: clauses.length,
      urls: copies.map(planUrl).join(' '),
    };
  }
}

/** The rows of `clauses.csv`. */
export function* clauseRows(plans: Iterable<Gathered>): Generator<Record<string, Cell>, void> {
  for (const one of plans)
    for (const clause of one.clauses)
      yield {
        ...clauseCells(clause),
        ...sharedCells(one),
        ...{ url: clauseUrl(one.url, clause), plan_url: one.url, clause: clause.id },
      };
}

/** The lines of `plans.ndjson`: a plan each, with all its clauses and facts as its site publishes them. */
export function* planLines(plans: Iterable<Gathered>): Generator<string, void> {
  for (const { url, region, copies, plan, clauses } of plans) {
    const places = copies.map((copy) => ({
      ...{ site: copy.site.name, url: planUrl(copy), verified: copy.site.verified },
    }));
    const line = {
      url,
      region_code: region?.code ?? null,
      region: region?.name ?? null,
      places,
      plan,
      clauses,
    };
    yield `${JSON.stringify(line)}\n`;
  }
}

/** Reads the plans one after the other; all of a country do not fit into memory. */
export function readGathered(
  joined: readonly Copy[][],
  regions: ReadonlyMap<string, Region>,
): Iterable<Gathered> {
  return {
    *[Symbol.iterator]() {
      for (const copies of joined) {
        const [first] = copies;
        if (!first) continue;
        const read = readPlanFile(first.plan.file, first.plan.id);
        const region = regions.get(read.plan.region ?? '') ?? null;
        yield { ...read, url: planUrl(first), region, copies };
      }
    },
  };
}

function sharedCells({ plan, region, copies }: Gathered) {
  return {
    plan: plan.id,
    region_code: region?.code ?? null,
    region: region?.name ?? null,
    issuers: plan.issuers.join('、'),
    year: plan.year,
    verified: copies[0]?.site.verified ?? null,
    sites: copies.map(({ site }) => site.name ?? site.address).join('；'),
  };
}

function planUrl({ site, plan }: Copy): string {
  return new URL(`plans/${plan.id}/`, site.address).href;
}

function clauseUrl(plan: string, { id }: Pick<PublishedClause, 'id'>): string {
  return `${plan}#${encodeURIComponent(id)}`;
}

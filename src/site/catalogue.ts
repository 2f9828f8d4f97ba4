import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogEntry } from '../model/log.ts';
import { previousAfter } from '../model/log-chain.ts';
import { regionsById } from '../model/region-chain.ts';
import type { Registers } from '../model/register.ts';
import type { Site } from '../model/site.ts';
import type { Catalog } from '../search/read/files.ts';
import { CATALOGUE, type Catalogue, FORMAT } from '../search/read/peers/catalogue.ts';

/** What the catalogue of a site is made of. */
interface CatalogueInput {
  index: Catalog;
  operator: Site;
  registers: Registers;
  /** The log, the oldest entry first. */
  log: readonly LogEntry[];
  /** The address of the site's home page. */
  address: string | undefined;
}

/** Writes `pagefind/catalog.json` of a built site, by which other sites search it. */
export function writeCatalogue(
  folder: string,
  { index: { bundles }, operator, registers, log, address }: CatalogueInput,
): void {
  const sum = (counted: 'plans' | 'clauses') => bundles.reduce((all, bundle) => all + bundle[counted], 0);
  const catalogue: Catalogue = {
    format: FORMAT,
    name: operator.name,
    address: address ?? null,
    region: regionsById(registers).get(operator.region ?? '')?.code ?? null,
    plans: sum('plans'),
    clauses: sum('clauses'),
    log: { entries: log.length, head: previousAfter(log) },
  };
  writeFileSync(join(folder, 'pagefind', CATALOGUE), `${JSON.stringify(catalogue, null, 2)}\n`);
}

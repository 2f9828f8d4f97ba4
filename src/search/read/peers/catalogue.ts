/** The number of the format of everything below `pagefind/` that another site reads; another number is another format. */
export const FORMAT = 1;

/** Where a site's catalogue lies below `pagefind/`. */
export const CATALOGUE = 'catalog.json';

/**
 * `pagefind/catalog.json`: what a site says of itself to others that search it. What its index holds is in `catalog.pack`, the
 * `Catalog` of the search.
 */
export interface Catalogue {
  format: typeof FORMAT;
  /** The site's name. */
  name: string;
  /** The address of its home page; null where it was built without one. */
  address: string | null;
  /** The GB/T 2260 code of the place whose plans it holds, '310105'; null where it has none. */
  region: string | null;
  plans: number;
  clauses: number;
  /** The length of its log, and the digest of the newest entry. */
  log: { entries: number; head: string | null };
}

/** What a JSON value says of a site: its catalogue; the number of another format; null where it is no catalogue. */
export function readCatalogue(value: unknown): Catalogue | { otherFormat: number } | null {
  const { format, name, plans } = (value ?? {}) as Partial<Record<keyof Catalogue, unknown>>;
  if (typeof format !== 'number') return null;
  if (format !== FORMAT) return { otherFormat: format };
  return typeof name === 'string' && typeof plans === 'number' ? (value as Catalogue) : null;
}

import { type ComparableYear, comparableAddress } from '../../model/comparable.ts';
import { href } from '../href.ts';

/** A plan among those of a year. */
interface FoundPlan {
  region: string;
  title: string;
  issuers: string;
}

const cache = new Map<string, Promise<ComparableYear>>();

/** Reads the plans of a year, `2025` or `undated`, once. Throws an Error where that fails. */
export function readYear(year: string): Promise<ComparableYear> {
  const asked = cache.get(year) ?? fetchJson<ComparableYear>(comparableAddress(year));
  cache.set(year, asked);
  asked.catch(() => cache.delete(year));
  return asked;
}

/** Reads a JSON file of the site. Throws an Error where that fails. */
export async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(href(address));
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
}

/** The year of a plan; null where no year has it. Most ids end in their year, which is read first. */
export async function yearOfPlan(id: string, years: readonly string[]): Promise<string | null> {
  const [ending] = /\d{4}$/.exec(id) ?? [];
  for (const year of years.toSorted((a, b) => Number(b === ending) - Number(a === ending))) {
    if (planIn(await readYear(year), id)) return year;
  }
  return null;
}

/** A plan of a year; null where the year does not have it. */
export function planIn({ regions, issuers }: ComparableYear, id: string): FoundPlan | null {
  for (const { name, plans } of regions) {
    const [, title, issuer] = plans.find(([own]) => own === id) ?? [];
    if (title !== undefined) return { region: name, title, issuers: issuers[issuer ?? -1] ?? '' };
  }
  return null;
}

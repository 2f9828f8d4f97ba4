import { readClauseName } from '../../model/clause-name.ts';
import { clauseHref, href } from '../href.ts';
import { readYear } from './comparable.ts';

/** Something that the chosen plan or clause can be compared with. */
interface Suggestion {
  /** “2021年：上海市2021年安全生产工作意见”. */
  text: string;
  /** The address of the comparison. */
  address: string;
}

/** How many years before and after are looked through, and how many suggestions are made. */
const [NEAR, MOST] = [2, 12];

/**
 * What a plan or clause, `plan/clause`, can be compared with: plans of the same issuers for the years next to its own, then the
 * clauses or plans that its page calls counterparts or says to share words with it.
 */
export async function suggestionsFor(
  name: string,
  { year, years, issuers }: { year: string; years: readonly string[]; issuers: string | null },
): Promise<Suggestion[]> {
  const at = years.indexOf(year);
  const near = years.filter((_, index) => index !== at && Math.abs(index - at) <= NEAR);
  const same = await Promise.all(near.map((other) => sameIssuers(name, other, issuers)));
  const suggestions = [...same.flat(), ...(await linkedSuggestions(name))];
  return [...new Map(suggestions.map((one) => [one.address, one])).values()].slice(0, MOST);
}

async function sameIssuers(name: string, year: string, wanted: string | null): Promise<Suggestion[]> {
  const { issuers, regions } = await readYear(year);
  const { plan } = readClauseName(name);
  return regions
    .flatMap(({ plans }) => plans)
    .filter(([id, , issuer]) => wanted && issuers[issuer] === wanted && id !== plan)
    .map(([id, title]) => ({ text: title, address: addressOf(name, id) }));
}

/** The comparisons that a clause's page links to, or for a plan those on its page `reuse/`. */
async function linkedSuggestions(name: string): Promise<Suggestion[]> {
  const { plan, clause } = readClauseName(name);
  const path = clause ? clauseHref(clause) : 'reuse/';
  if (path.startsWith('#')) return [];
  const response = await fetch(href(`/plans/${plan}/${path}`));
  if (!response.ok) return [];
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const links = [
    ...page.querySelectorAll<HTMLAnchorElement>(
      `main ${clause ? '.clauses' : '.pairs'} a[href*="/compare/?"]`,
    ),
  ];
  return links.flatMap((link) => {
    const other = new URLSearchParams(link.search).get('b');
    const text = link.closest('li')?.querySelector(`a[href]:not([href*="/compare/?"])`)?.textContent;
    return other && text ? [{ text: text.trim(), address: addressOf(name, other) }] : [];
  });
}

function addressOf(a: string, b: string): string {
  return `${href('/compare/')}?a=${a}&b=${b}`;
}

import { spellDocNumber } from '../../model/doc-number.ts';
import type { NumberedPlan, Numbers } from './files.ts';
import type { Query } from './query.ts';
import type { Searcher } from './searcher.ts';

/** The year in a 文号, 长安委〔2025〕10号 → 2025. */
export function yearOf(number: string): string {
  return /〔(\d+)〕/.exec(number)?.[1] ?? '';
}

/** The file that holds the 文号 of a year. */
export function numbersPath(year: string): string {
  return `numbers-${year}.pack`;
}

/** The plans whose 文号 a query is, in any common spelling: 长安委(2025)10; none where it is no 文号. */
export async function plansNumbered(searcher: Searcher, query: Query): Promise<NumberedPlan[]> {
  const [term, ...others] = query.all;
  if (!term || others.length > 0) return [];
  const numbers = new Set(term.spellings.flatMap((spelling) => spellDocNumber(spelling) ?? []));
  const { numbers: years } = await searcher.catalog();
  const known = [...numbers].filter((number) => years.includes(yearOf(number)));
  const found = await Promise.all(
    known.map(async (number) => (await searcher.file<Numbers>(numbersPath(yearOf(number))))[number] ?? []),
  );
  return found.flat();
}

import { spellDocNumber } from '../../model/doc-number.ts';
import type { Registers } from '../../model/register.ts';
import { normalise } from '../../text/normalise.ts';
import { TRADITIONAL } from '../../text/traditional.ts';
import { yearOf } from '../read/doc-numbers.ts';
import type { Labels, NumberedPlan, Numbers, RelatedWords, Suggestion } from '../read/files.ts';
import type { Named } from './mentions.ts';
import type { PlanRow } from './sources.ts';

/** How many suggestions are offered at most: the list is fetched whole when someone begins to type. */
const MOST = 2000;

/** The names of everything that some clause can be filtered by. */
export function labelsOf(plans: readonly PlanRow[], named: Named, registers: Registers): Labels {
  return {
    region: labelled(registers.regions, new Set(plans.flatMap(({ region }) => region ?? []))),
    sector: labelled(registers.sectors, named.sectors),
    theme: labelled(registers.themes, named.themes),
    unit: labelled(registers.units, named.units),
  };
}

function labelled(
  entries: readonly { id: string; name: string }[],
  used: ReadonlySet<string>,
): Record<string, string> {
  return Object.fromEntries(entries.filter(({ id }) => used.has(id)).map(({ id, name }) => [id, name]));
}

/** For each sector and theme the words that speak of it, its name first: 危险化学品, 危化品, 危化 … */
export function relatedWords({ sectors, themes }: Registers): RelatedWords {
  return [...sectors, ...themes].map(({ name, synonyms }) => [name, ...synonyms]);
}

/** The plans of each 文号, by the year that it names. */
export function numbersOf(plans: readonly PlanRow[]): Map<string, Numbers> {
  const years = Map.groupBy(plans.flatMap(numbered), ({ number }) => yearOf(number));
  return new Map(
    [...years].map(([year, all]) => [
      year,
      Object.fromEntries(Map.groupBy(all, ({ number }) => normalise(number, TRADITIONAL).text)),
    ]),
  );
}

function numbered({ title, url, docNumber }: PlanRow): NumberedPlan[] {
  const number = docNumber && spellDocNumber(docNumber);
  return number ? [{ title, number, url }] : [];
}

/** What is offered while someone is typing: titles and numbers of plans, sectors, units and cited documents. */
export function suggestionsOf(plans: readonly PlanRow[], named: Named, { sectors }: Registers): Suggestion[] {
  const texts: Record<Suggestion['kind'], string[]> = {
    sector: sectors.filter(({ id }) => named.sectors.has(id)).map(({ name }) => name),
    plan: plans.map(({ title }) => title),
    number: plans.flatMap(({ docNumber }) => docNumber ?? []),
    unit: frequent(named.unitNames),
    document: frequent(named.documents),
  };
  const kinds = Object.entries(texts) as [Suggestion['kind'], string[]][];
  const share = Math.floor(MOST / kinds.length);
  return kinds.flatMap(([kind, all]) => [...new Set(all)].slice(0, share).map((text) => ({ kind, text })));
}

function frequent(counts: ReadonlyMap<string, number>): string[] {
  const names = [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  return names.map(([name]) => name);
}

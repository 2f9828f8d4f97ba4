import { spellDocNumber } from '../../model/doc-number.ts';
import type { Registers } from '../../model/register.ts';
import { normalise } from '../../text/normalise.ts';
import { TRADITIONAL } from '../../text/traditional.ts';
import { yearOf } from '../read/doc-numbers.ts';
import type { Labels, NumberedPlan, Numbers, Suggestion } from '../read/files.ts';
import type { Mentions } from './mentions.ts';
import type { PlanRow } from './sources.ts';

/** How many suggestions of a kind there are at most: the browser fetches the list as a whole. */
const MAX_OF_KIND = 333;

/** Words of the registers are short, so there may be more of them. */
const MAX_WORDS = 1000;

/** The names of all facet values that some clause has. */
export function labelsOf(plans: readonly PlanRow[], mentions: Mentions, registers: Registers): Labels {
  return {
    region: namesOf(registers.regions, new Set(plans.flatMap(({ region }) => region ?? []))),
    sector: namesOf(registers.sectors, mentions.sectors),
    theme: namesOf(registers.themes, mentions.themes),
    unit: namesOf(registers.units, mentions.units),
    code: codesOf(registers, plans),
  };
}

function codesOf({ regions }: Registers, plans: readonly PlanRow[]): Record<string, string> {
  const used = new Set(plans.flatMap(({ region }) => region ?? []));
  return Object.fromEntries(regions.flatMap(({ id, code }) => (code && used.has(id) ? [[id, code]] : [])));
}

function namesOf(
  entries: readonly { id: string; name: string }[],
  used: ReadonlySet<string>,
): Record<string, string> {
  return Object.fromEntries(entries.filter(({ id }) => used.has(id)).map(({ id, name }) => [id, name]));
}

/** The plans of each 文号, by the year in it. */
export function numbersOf(plans: readonly PlanRow[]): Map<string, Numbers> {
  const years = Map.groupBy(plans.flatMap(numberedPlan), ({ number }) => yearOf(number));
  return new Map(
    [...years].map(([year, all]) => [
      year,
      Object.fromEntries(Map.groupBy(all, ({ number }) => normalise(number, TRADITIONAL).text)),
    ]),
  );
}

function numberedPlan({ title, url, docNumber }: PlanRow): NumberedPlan[] {
  const number = docNumber && spellDocNumber(docNumber);
  return number ? [{ title, number, url }] : [];
}

/** What is suggested while someone types: titles, numbers and issuers of plans, sectors, words for them, units and cited documents. */
export function suggestionsOf(
  plans: readonly PlanRow[],
  mentions: Mentions,
  { sectors }: Registers,
  words: readonly string[],
): Suggestion[] {
  const texts: Record<Suggestion['kind'], string[]> = {
    sector: sectors.filter(({ id }) => mentions.sectors.has(id)).map(({ name }) => name),
    word: [...words],
    plan: plans.map(({ title }) => title),
    number: plans.flatMap(({ docNumber }) => docNumber ?? []),
    unit: [...new Set(plans.flatMap(({ issuers }) => issuers)), ...byFrequency(mentions.unitNames)],
    document: byFrequency(mentions.documents),
  };
  const kinds = Object.entries(texts) as [Suggestion['kind'], string[]][];
  return kinds.flatMap(([kind, all]) => {
    const shown = [...new Set(all)].slice(0, kind === 'word' ? MAX_WORDS : MAX_OF_KIND);
    return shown.map((text) => ({ kind, text }));
  });
}

function byFrequency(counts: ReadonlyMap<string, number>): string[] {
  const names = [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  return names.map(([name]) => name);
}

import { spellDocNumber } from '../model/doc-number.ts';
import type { Registers } from '../model/register.ts';
import { TRADITIONAL } from '../model/traditional.ts';
import type { Labels, NumberedPlan, Numbers, RelatedWords, Suggestion } from './files.ts';
import { normalise } from './normalise.ts';
import { yearOf } from './numbers.ts';
import type { PlanRow, SearchedPlan } from './sources.ts';

/** How many suggestions are offered at most: the list is fetched whole when someone begins to type. */
const MOST = 2000;

/** The names of everything that some clause can be filtered by. */
export function labelsOf(plans: readonly SearchedPlan[], registers: Registers): Labels {
  const clauses = plans.flatMap((entry) => entry.clauses);
  const used = new Set([
    ...plans.map(({ plan }) => plan.region),
    ...clauses.flatMap(({ sectors, themes, units }) => [
      ...sectors,
      ...themes,
      ...units.map(({ unit }) => unit),
    ]),
  ]);
  const names = (entries: readonly { id: string; name: string }[]) =>
    Object.fromEntries(entries.filter(({ id }) => used.has(id)).map(({ id, name }) => [id, name]));
  const { regions, sectors, themes, units } = registers;
  return { region: names(regions), sector: names(sectors), theme: names(themes), unit: names(units) };
}

/** For each sector and theme the words that speak of it, its name first: 危险化学品, 危化品, 危化 … */
export function relatedWords({ sectors, themes }: Registers): RelatedWords {
  return [...sectors, ...themes].map(({ name, synonyms }) => [name, ...synonyms]);
}

/** The plans of each 文号, by the year that it names. */
export function numbersOf(plans: readonly SearchedPlan[]): Map<string, Numbers> {
  const years = Map.groupBy(
    plans.flatMap(({ plan }) => numbered(plan)),
    ({ number }) => yearOf(number),
  );
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
export function suggestionsOf(plans: readonly SearchedPlan[], { sectors }: Registers): Suggestion[] {
  const clauses = plans.flatMap((entry) => entry.clauses);
  const used = new Set(clauses.flatMap((clause) => clause.sectors));
  const texts: Record<Suggestion['kind'], string[]> = {
    sector: sectors.filter(({ id }) => used.has(id)).map(({ name }) => name),
    plan: plans.map(({ plan }) => plan.title),
    number: plans.flatMap(({ plan }) => plan.docNumber ?? []),
    unit: frequent(clauses.flatMap(({ units }) => units.map(({ name }) => name))),
    document: frequent(clauses.flatMap(({ citations }) => citations.map(({ title }) => title))),
  };
  const kinds = Object.entries(texts) as [Suggestion['kind'], string[]][];
  const share = Math.floor(MOST / kinds.length);
  return kinds.flatMap(([kind, all]) => [...new Set(all)].slice(0, share).map((text) => ({ kind, text })));
}

function frequent(names: readonly string[]): string[] {
  const counts = Map.groupBy(names, (name) => name);
  return [...counts].sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);
}

import type { FindingCode, PlacedFinding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Span } from '../model/quote.ts';
import type { Source } from '../model/source.ts';
import { placesOf, spanInPlan, wordsOf } from '../model/words.ts';

const ODD_NUMBERS: readonly FindingCode[] = ['number-skipped', 'number-repeated', 'number-restarted'];

/** The findings of the importer without those that an editor has settled: a body stated in the MDX, an oddity under `sic`. */
export function openFindings(
  findings: readonly PlacedFinding[],
  plan: Plan | null,
  source: Source | null,
): PlacedFinding[] {
  if (plan === null) return [...findings];
  const words = wordsOf(plan.clauses);
  const units = spansOfUnits(plan);
  const oddities = (source?.sic ?? []).map(({ quote }) => quote);
  return findings.filter(({ code, place, message }) => {
    if (place === null) return true;
    if (code === 'unit-unread')
      return !units.some((unit) => unit.start < place.end && place.start < unit.end);
    if (ODD_NUMBERS.includes(code)) return !oddities.some((quote) => words.startsWith(quote, place.start));
    if (code !== 'damage-suspected') return true;
    const about = /“(.*)”/s.exec(message)?.[1] ?? '';
    return !oddities.some((quote) => about.includes(quote) || quote.includes(about));
  });
}

/** Where the responsible units of a plan stand in its words. */
function spansOfUnits({ clauses }: Plan): Span[] {
  const places = placesOf(clauses);
  return clauses.flatMap(({ id, units }) => {
    const place = places.get(id);
    return place ? units.map((unit) => spanInPlan(unit, place)) : [];
  });
}

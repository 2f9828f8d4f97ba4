import type { MissingAnnex } from '../components/facts/MissingAnnexes.astro';
import type { Clause } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';
import { passagesOf } from './passages.ts';
import { type Place, placesOf } from './places.ts';

/** （见附件）, （详见附件1）, （附件：…）. */
const REFERENCE = /（[^（）\n]{0,4}附件[^（）\n]{0,30}）/g;

/**
 * The annexes that a plan lists or refers to, 《区政府领导安全生产重点工作责任清单》（见附件）, and that did not come with it.
 */
export function missingAnnexes(plan: Plan): MissingAnnex[] {
  const listed = plan.annexes.filter(({ present }) => !present);
  if (plan.annexes.length > 0) return listed.map(({ title }) => ({ title, address: null }));
  if (plan.clauses.some(({ kind }) => kind === 'annex')) return [];
  return placesOf(plan).flatMap(referencesIn);
}

function referencesIn(place: Place): MissingAnnex[] {
  return [...place.clause.text.matchAll(REFERENCE)].flatMap(({ index, 0: words }) => {
    const [sentence] = passagesOf(place, [{ start: index, end: index + words.length }]);
    if (!sentence) return [];
    const text = sentence.pieces.map((piece) => piece.text).join('');
    return [{ title: titleBefore(place.clause, index) ?? text, address: sentence.address }];
  });
}

function titleBefore({ citations }: Clause, index: number): string | null {
  return citations.find(({ end }) => end === index)?.quote ?? null;
}

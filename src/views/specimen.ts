import type { Clause } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { placedTitle } from './labels.ts';
import { newestFirst } from './order.ts';
import { placesOf } from './places.ts';

/** A clause by which a page shows what a clause is. */
export interface Specimen {
  clause: Clause;
  /** “上海市2021年安全生产工作意见　三、（十）33.”. */
  name: string;
  address: string;
  /** What is known of it, “责任单位” “市公安局、市交通委”. */
  facts: { label: string; text: string }[];
}

/** How many characters can be read at a glance, and how few would show nothing. */
const [LEAST, MOST] = [30, 90];

/** The clause of the newest plans that says the most in few words: who, how much, by when, on what authority; null where no clause says any of it. */
export function specimenOf(plans: readonly Plan[], registers: Pick<Registers, 'regions'>): Specimen | null {
  const candidates = newestFirst(plans)
    .flatMap(placesOf)
    .filter(({ clause }) => clause.kind === 'clause' && isGlanced(clause))
    .map((place) => ({ ...place, facts: factsOf(place.clause) }))
    .sort((a, b) => b.facts.length - a.facts.length);
  const [best] = candidates.filter(({ facts }) => facts.length > 0);
  if (!best) return null;
  const { plan, clause, path, address, facts } = best;
  return { clause, name: `${placedTitle(plan, registers)}　${path}`, address, facts };
}

function isGlanced({ title, text }: Clause): boolean {
  const length = (title ?? '').length + text.length;
  return length >= LEAST && length <= MOST;
}

function factsOf({ units, targets, deadlines, citations }: Clause): Specimen['facts'] {
  const said = [
    { label: '责任单位', words: units.map(({ name }) => name) },
    { label: '指标', words: targets.map(({ quote }) => quote) },
    { label: '时限', words: deadlines.map(({ quote }) => quote) },
    { label: '引用文件', words: citations.map(({ quote }) => quote) },
  ];
  return said
    .filter(({ words }) => words.length > 0)
    .map(({ label, words }) => ({ label, text: [...new Set(words)].join('、') }));
}

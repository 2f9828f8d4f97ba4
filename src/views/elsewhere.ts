import type { Elsewhere } from '../components/reuse/ElsewhereList.astro';
import type { Quote } from '../components/reuse/Quoted.astro';
import { printClauseName } from '../model/clause-name.ts';
import { comparePlanDates } from '../model/compare-plan-dates.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import type { Reuse, Stretch } from '../model/reuse.ts';
import { langOf } from '../model/script.ts';
import { sentencesOf } from '../model/sentence.ts';
import { distinctiveRuns } from '../reuse/distinctiveness.ts';
import { compareAddress } from './compare.ts';
import { levelAndDate } from './labels.ts';
import { oldestFirst } from './order.ts';
import { nameOfPlace, type Place, placesByName } from './places.ts';
import { linkToPlan } from './plan-group.ts';

const ORDER_WORDS = { [-1]: '早于本条见于', [0]: '也见于（先后不明）', [1]: '晚于本条见于' } as const;

/** How many characters of the sentence are quoted before and after the shared words. */
const AROUND = 40;

/** The clauses of other plans that share words with a clause, by its name, `plan/clause`, the oldest plan first. */
export function elsewhereByClause(
  plans: readonly Plan[],
  reuse: readonly Reuse[],
  registers: Pick<Registers, 'regions'>,
): Map<string, Elsewhere[]> {
  const order = new Map(oldestFirst(plans).map((plan, index) => [plan.id, index]));
  const places = placesByName(plans);
  const seen = distinctiveRuns(reuse).flatMap(({ a, b }) => [
    { here: a, there: b },
    { here: b, there: a },
  ]);
  const groups = Map.groupBy(seen, ({ here }) => printClauseName(here));
  return new Map(
    [...groups].map(([key, own]) => {
      const others = [...Map.groupBy(own, ({ there }) => printClauseName(there))];
      const sorted = others.sort(
        ([, [a]], [, [b]]) => (order.get(a?.there.plan ?? '') ?? 0) - (order.get(b?.there.plan ?? '') ?? 0),
      );
      return [
        key,
        sorted.flatMap(([other, runs]) => {
          const [place, target] = [places.get(key), places.get(other)];
          return place && target ? [describe(place, target, runs, registers)] : [];
        }),
      ];
    }),
  );
}

function describe(
  here: Place,
  there: Place,
  runs: readonly { here: Stretch; there: Stretch }[],
  registers: Pick<Registers, 'regions'>,
): Elsewhere {
  const { plan, path, address } = there;
  const inOrder = runs.toSorted((a, b) => a.there.start - b.there.start);
  return {
    ...linkToPlan(plan, registers),
    facts: levelAndDate(plan),
    order: ORDER_WORDS[comparePlanDates(plan, here.plan)],
    path,
    address,
    compare: compareAddress(nameOfPlace(here), nameOfPlace(there)),
    quotes: inOrder.map((run) => quote(here, there, run)),
  };
}

function quote(here: Place, there: Place, run: { here: Stretch; there: Stretch }): Quote {
  const words = there.clause[run.there.in] ?? '';
  const { from, to, n } = sentencesAround(run.there, words);
  return {
    address: n === null ? there.address : `${there.address}#${there.clause.id}-s${n}`,
    before: endOf(words.slice(from, run.there.start)),
    there: words.slice(run.there.start, run.there.end),
    after: beginningOf(words.slice(run.there.end, to)),
    here: (here.clause[run.here.in] ?? '').slice(run.here.start, run.here.end),
    hereLang: here.plan.script === there.plan.script ? undefined : (langOf(here.plan) ?? 'zh-Hans'),
  };
}

function endOf(words: string): string {
  return words.length > AROUND ? `…${words.slice(-AROUND)}` : words;
}

function beginningOf(words: string): string {
  return words.length > AROUND ? `${words.slice(0, AROUND)}…` : words;
}

/** The offsets of the sentences that contain a run, and the number of the first; null in a title. */
function sentencesAround(
  { in: part, start, end }: Stretch,
  words: string,
): { from: number; to: number; n: number | null } {
  if (part === 'title') return { from: 0, to: words.length, n: null };
  const own = sentencesOf(words)
    .flat()
    .filter((sentence) => sentence.start < end && start < sentence.end);
  return { from: own[0]?.start ?? start, to: own.at(-1)?.end ?? end, n: own[0]?.n ?? null };
}

import type { TimelineDay, TimelineItem, TimelineYear } from '../components/Timeline.astro';
import { planAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import { printDate } from '../model/date.ts';
import type { Plan, TimelineEntry } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { langOf } from '../model/script.ts';
import { type Dated, datedOf } from '../model/timeline.ts';
import { titleWithRegion } from './labels.ts';
import { passagesOf } from './passages.ts';
import { type Place, placesOf } from './places.ts';

/** A dated item of one plan before the items of a day are grouped. */
type Entry = Omit<TimelineDay, 'items'> & { item: TimelineItem };

/** What happened on a date. */
export const DATED_WORDS: Record<TimelineEntry['kind'], string> = {
  approved: '审议通过',
  written: '成文',
  printed: '印发',
  published: '发布',
  commitment: '承诺时限',
};

/** The column of the pages of the timeline. */
export const TIMELINE_COLUMN = {
  name: '时间线',
  description:
    '各计划的审议、成文、印发、发布日期，以及计划写明日期的承诺。日期均为文件所载，年份由计划年度推定的注明“推定”。',
  keywords: '成文日期,发布日期,时限',
  type: '信息公开目录',
} as const;

/** Everything dated that the plans state, year by year, newest first; years in which nothing is dated are left out. */
export function timelineOf(plans: readonly Plan[], registers: Pick<Registers, 'regions'>): TimelineYear[] {
  return timelineYears(
    plans.flatMap((plan) => datedOf(plan).map((dated) => ({ plan, dated }))),
    registers,
  );
}

/** Dated events of plans year by year, newest first. */
export function timelineYears(
  rows: readonly { plan: Plan; dated: Dated }[],
  registers: Pick<Registers, 'regions'>,
): TimelineYear[] {
  const entries = rows.flatMap(({ plan, dated }) => entryOf(plan, dated, registers));
  return newestGroups(entries, ({ iso }) => iso.slice(0, 4)).map(([year, own]) => ({
    year: Number(year),
    days: newestGroups(own, ({ iso, date }) => `${iso} ${date}`).flatMap(([, same]) => dayOf(same)),
  }));
}

function entryOf(plan: Plan, dated: Dated, registers: Pick<Registers, 'regions'>): Entry[] {
  const { kind, from, to, clause } = dated;
  const place = placesOf(plan).find((candidate) => candidate.clause.id === clause);
  const iso = to ?? from;
  if (iso === null) return [];
  const item = {
    kind,
    label: DATED_WORDS[kind],
    title: titleWithRegion(plan, registers),
    lang: langOf(plan),
    path: place?.path ?? null,
    address: place?.address ?? planAddress(plan),
    quotes: quotesOf(dated, place),
    units: kind === 'commitment' && place ? namesOf(place.clause) : [],
  };
  return [{ iso, date: dateOf(dated), item }];
}

/** An editor's quotation is shown as it is, the words of a deadline, “12月底前”, in their sentence. */
function quotesOf({ kind, from, to, quote }: Dated, place: Place | undefined): TimelineItem['quotes'] {
  if (quote === null || (kind !== 'commitment' && kind !== 'approved')) return [];
  const bare = place?.clause.deadlines.filter((d) => d.quote === quote && d.from === from && d.to === to);
  if (place && bare && bare.length > 0) return passagesOf(place, bare);
  return [{ pieces: [{ text: quote, marked: false }] }];
}

function namesOf({ units }: Clause): string[] {
  return [...new Set(units.map(({ name }) => name))];
}

/** The entries of one day as one; those of one clause are merged. */
function dayOf(entries: readonly Entry[]): TimelineDay[] {
  const items = [...Map.groupBy(entries, ({ item }) => item.label + item.address).values()];
  return entries.slice(0, 1).map(({ iso, date }) => ({ iso, date, items: items.flatMap(joined) }));
}

function joined(entries: readonly Entry[]): TimelineItem[] {
  const quotes = new Map(entries.flatMap(({ item }) => item.quotes).map((quote) => [wordsOf(quote), quote]));
  return entries.slice(0, 1).map(({ item }) => ({ ...item, quotes: [...quotes.values()] }));
}

function wordsOf({ pieces }: TimelineItem['quotes'][number]): string {
  return pieces.map(({ text }) => text).join('');
}

function newestGroups<T>(values: readonly T[], keyOf: (value: T) => string): [string, T[]][] {
  return [...Map.groupBy(values, keyOf)].sort(([a], [b]) => (a < b ? 1 : -1));
}

/** The date of an entry, “2025年12月31日（推定）” where the year was taken from the plan. */
export function dateOf({ from, to, inferred }: Dated): string {
  return printSpan(from, to) + (inferred ? '（推定）' : '');
}

/** A day or a span: “2025年12月31日”, “2025年至2027年”, “2025年起”. */
export function printSpan(from: string | null, to: string | null): string {
  if (from !== null && to === null) return `${printDate(from)}起`;
  const limits = new Set([from, to].filter((day) => day !== null));
  return [...limits].map(printDate).join('至');
}

import { clauseAddress, planAddress } from '../model/addresses.ts';
import { printDate } from '../model/date.ts';
import type { Plan, TimelineEntry } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { type Dated, datedOf } from '../model/timeline.ts';
import { placedTitle } from './labels.ts';

/** Something dated, as the timeline shows it. */
export interface TimelineItem {
  kind: TimelineEntry['kind'];
  /** What happened, “成文”, “承诺时限”. */
  label: string;
  /** The last day, ISO 8601, as precise as the words. */
  iso: string;
  /** “2025年12月31日”, “2022年11月至2023年3月”, with a word where the year was taken from the plan. */
  date: string;
  /** The document's own words, null where the date alone says it. */
  quote: string | null;
  /** The plan's title, with its place where the title does not name it. */
  title: string;
  address: string;
}

/** What is dated in one year. */
export interface TimelineYear {
  year: number;
  items: TimelineItem[];
}

const LABELS: Record<TimelineEntry['kind'], string> = {
  approved: '审议通过',
  written: '成文',
  printed: '印发',
  published: '发布',
  commitment: '承诺时限',
};

/** Everything dated that the plans state, year by year, newest first; years in which nothing is dated are left out. */
export function timelineOf(plans: readonly Plan[], registers: Pick<Registers, 'regions'>): TimelineYear[] {
  const items = plans.flatMap((plan) => {
    const title = placedTitle(plan, registers);
    return datedOf(plan).flatMap((dated) => itemOf(plan, title, dated));
  });
  const years = Map.groupBy(items, ({ iso }) => Number(iso.slice(0, 4)));
  return [...years]
    .sort(([a], [b]) => b - a)
    .map(([year, own]) => ({ year, items: own.sort((a, b) => b.iso.localeCompare(a.iso, 'en')) }));
}

function itemOf(
  plan: Plan,
  title: string,
  { kind, from, to, quote, clause, inferred }: Dated,
): TimelineItem[] {
  const iso = to ?? from;
  if (iso === null) return [];
  return [
    {
      kind,
      label: LABELS[kind],
      iso,
      date: printSpan(from, to) + (inferred ? '（推定）' : ''),
      quote: kind === 'commitment' || kind === 'approved' ? quote : null,
      title,
      address: clause === null ? planAddress(plan) : clauseAddress(plan, { id: clause }),
    },
  ];
}

/** A day or a span: “2025年12月31日”, “2025年至2027年”, “2025年起”. */
export function printSpan(from: string | null, to: string | null): string {
  if (from !== null && to === null) return `${printDate(from)}起`;
  return [from, to]
    .filter((day) => day !== null)
    .map(printDate)
    .join('至');
}

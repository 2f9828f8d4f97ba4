import { scaleUtc } from 'd3-scale';
import type { Bar, ChartRow, TimelineChart } from '../components/charts/TimelineChart.astro';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { type Dated, datedOf } from '../model/timeline.ts';
import { newestFirst } from './order.ts';
import { linkToPlan } from './plan-group.ts';
import { type TimeSpan, timeSpanOf, yearsOf } from './time-span.ts';
import { DATED_WORDS, dateOf, printSpan } from './timeline.ts';

type Scale = (instant: number) => number;

/** How many years the axis names at most; more would overlap on a phone. */
const NAMED = 8;

/** The plans with their days and commitments on one axis of whole years, newest plan first; those without a date are left out. */
export function timelineChart(plans: readonly Plan[], registers: Pick<Registers, 'regions'>): TimelineChart {
  const known = newestFirst(plans)
    .map((plan) => ({ plan, dated: datedOf(plan) }))
    .filter(({ dated }) => dated.length > 0);
  const years = yearsOf(known.flatMap(({ dated }) => dated.flatMap((entry) => timeSpanOfDated(entry) ?? [])));
  const { start, end } = timeSpanOf(String(years[0] ?? 0), String(years.at(-1) ?? 0));
  const axis = scaleUtc([start, end], [0, 100]);
  const scale: Scale = (instant) => Number(axis(instant).toFixed(2));
  const step = Math.ceil(years.length / NAMED);
  return {
    years: years.map((year, index) => ({
      year,
      at: scale(Date.UTC(year, 0, 1)),
      named: index % step === 0,
    })),
    rows: known.map(({ plan, dated }) => ({
      ...linkToPlan(plan, registers),
      days: dated.flatMap((entry) => dayOf(entry, scale)),
      bars: barsOf(dated, scale),
    })),
  };
}

function timeSpanOfDated({ from, to }: Dated): TimeSpan | null {
  const [first, last] = [from ?? to, to ?? from];
  return first !== null && last !== null ? timeSpanOf(first, last) : null;
}

function dayOf(dated: Dated, scale: Scale): ChartRow['days'] {
  const span = timeSpanOfDated(dated);
  if (dated.kind === 'commitment' || span === null) return [];
  return [{ at: scale(span.start), text: printSpan(dated.from, dated.to) + DATED_WORDS[dated.kind] }];
}

function barsOf(dated: readonly Dated[], scale: Scale): Bar[] {
  const commitments = dated.filter(({ kind }) => kind === 'commitment');
  return [...Map.groupBy(commitments, dateOf).values()]
    .flatMap((own) => barOf(own, scale))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function barOf(own: readonly Dated[], scale: Scale): Bar[] {
  return own.slice(0, 1).flatMap((entry) => {
    const span = timeSpanOfDated(entry);
    if (span === null) return [];
    return [
      {
        start: scale(span.start),
        end: scale(span.end),
        date: dateOf(entry),
        count: own.length,
        point: entry.from === null && isDay(entry.to),
        inferred: entry.inferred,
      },
    ];
  });
}

function isDay(iso: string | null): boolean {
  return iso?.length === 'YYYY-MM-DD'.length;
}

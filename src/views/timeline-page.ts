import type { TimelineChart } from '../components/charts/TimelineChart.astro';
import type { ClausePassages } from '../components/facts/PassageList.astro';
import type { TimelineYear } from '../components/Timeline.astro';
import { LIST_SIZES } from '../model/list-size.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { datedOf } from '../model/timeline.ts';
import { newestFirst } from './order.ts';
import { timelineYears } from './timeline.ts';
import { timelineChart } from './timeline-chart.ts';
import { undatedOf } from './undated.ts';

/** How many plans the chart shows. */
const CHARTED = 10;

/** What the first page of the timeline shows. */
interface TimelinePage {
  chart: TimelineChart;
  years: TimelineYear[];
  /** The deadlines without a date. */
  undated: ClausePassages[];
}

/** The first page of the timeline: everything, or of a long one the dates of the newest plans, whose undated deadlines have a shelf. */
export function timelinePage(
  plans: readonly Plan[],
  registers: Pick<Registers, 'regions'>,
  isLong: boolean,
): TimelinePage {
  const newest = newestFirst(plans);
  const chart = timelineChart(newest.slice(0, CHARTED), registers);
  const shown = isLong ? newest.slice(0, LIST_SIZES.lines.first) : newest;
  const dated = shown.flatMap((plan) => datedOf(plan).map((own) => ({ plan, dated: own })));
  const rows = isLong ? dated.slice(0, LIST_SIZES.lines.first) : dated;
  return {
    chart,
    years: timelineYears(rows, registers),
    undated: isLong
      ? []
      : undatedOf(plans, registers).map(({ title, path, passages, lang }) => ({
          path: `${title}　${path}`,
          passages,
          lang,
        })),
  };
}

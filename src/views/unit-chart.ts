import { scaleLinear } from 'd3-scale';
import type { UnitBar } from '../components/charts/UnitChart.astro';
import type { UnitView } from './units.ts';

/** How many units the chart shows. */
const SHOWN = 12;

/** The units with the most clauses, as bars. */
export function unitChart(views: readonly UnitView[]): UnitBar[] {
  const shown = views.slice(0, SHOWN);
  const scale = scaleLinear([0, Math.max(1, ...shown.map(({ count }) => count))], [0, 100]);
  return shown.map(({ unit, count }) => ({
    name: unit.name,
    count,
    collective: unit.collective,
    length: Number(scale(count).toFixed(2)),
  }));
}

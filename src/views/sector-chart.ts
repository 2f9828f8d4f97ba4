import { scaleSqrt } from 'd3-scale';
import type { SectorChart } from '../components/charts/SectorChart.astro';
import type { sectorTable } from './sector-table.ts';

/** The smallest radius, which still holds a number, and the largest. */
const RADII = [0.2, 0.46];

/** The table of sectors as a chart: a disc for each cell that is not empty, its area in proportion to the number. */
export function sectorChart({ per, columns, rows }: ReturnType<typeof sectorTable>): SectorChart {
  const most = rows.flatMap(({ cells }) => cells).reduce((a, b) => Math.max(a, b), 1);
  const scale = scaleSqrt([0, most], RADII);
  return {
    per,
    columns: columns.map(({ name }) => name.split(/(?=\d{4}$)/)),
    rows: rows.map(({ name, cells }) => ({
      name,
      discs: cells.flatMap((count, column) =>
        count > 0 ? [{ column, count, radius: Number(scale(count).toFixed(3)) }] : [],
      ),
    })),
    longest: Math.max(0, ...rows.map(({ name }) => name.length)),
  };
}

import type { SectorTable } from '../components/SectorTable.astro';
import { planAddress, yearAddress } from '../model/addresses.ts';
import { FACET_LABELS } from '../model/labels.ts';
import { plannedYears, UNDATED, yearLabel } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { shortTitle } from './labels.ts';
import { newestFirst } from './order.ts';
import { sectorsOf } from './sectors.ts';
import { yearsOf } from './years.ts';

/** The column of the pages of sectors. */
export const SECTOR_COLUMN = {
  name: FACET_LABELS.sector,
  description: '按领域查看各计划的条目',
  keywords: '安全生产,应急管理,领域',
  type: '信息公开目录',
} as const;

/** With more plans than this the table has a column for each year. */
const MOST = 12;

/** A column of the table: a plan, or all plans for a year. */
type Column = SectorTable['columns'][number] & { plans: readonly Plan[] };

/** How many clauses each plan, or each year, has on each sector; those without any are left out, the newest comes first. */
export function sectorTable(
  plans: readonly Plan[],
  registers: Pick<Registers, 'sectors' | 'regions'>,
): SectorTable & { per: 'plan' | 'year' } {
  const views = sectorsOf(plans, registers);
  const tagged = new Set(views.flatMap(({ groups }) => groups.map(({ plan }) => plan)));
  const shown = newestFirst(plans).filter((plan) => tagged.has(plan));
  const per = shown.length > MOST ? 'year' : 'plan';
  const columns = per === 'year' ? columnsOfYears(shown) : columnsOfPlans(shown, registers);
  return {
    per,
    columns: columns.map(({ name, title, address }) => ({ name, title, address })),
    rows: views.map(({ sector, address, count, groups }) => {
      const counts = new Map(groups.map(({ plan, clauses }) => [plan, clauses.length]));
      const cells = columns.map((column) =>
        column.plans.reduce((sum, plan) => sum + (counts.get(plan) ?? 0), 0),
      );
      return { name: sector.name, address, count, cells };
    }),
  };
}

function columnsOfPlans(plans: readonly Plan[], registers: Pick<Registers, 'regions'>): Column[] {
  return plans.map((plan) => ({
    name: shortTitle(plan, registers),
    title: plan.title,
    address: planAddress(plan),
    plans: [plan],
  }));
}

function columnsOfYears(plans: readonly Plan[]): Column[] {
  const columns = yearsOf(plans).map(({ year, address, plans: own }) => ({
    name: `${year}`,
    title: `${year}年的${own.length}份计划`,
    address,
    plans: own,
  }));
  const rest = plans.filter((plan) => plannedYears(plan).length === 0);
  if (rest.length === 0) return columns;
  return [
    ...columns,
    { name: '年份不详', title: `${yearLabel(UNDATED)}的计划`, address: yearAddress(UNDATED), plans: rest },
  ];
}

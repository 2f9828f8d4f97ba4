import { planAddress } from '../model/addresses.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { shortTitle } from './labels.ts';
import { newestFirst } from './order.ts';
import { sectorsOf } from './sectors.ts';

/** The column of the site that sorts clauses by sector. */
export const SECTOR_COLUMN = {
  name: '领域',
  description: '按领域查看各计划的条目',
  keywords: '安全生产,应急管理,领域',
  type: '信息公开目录',
} as const;

/** How many clauses each plan has on each sector; plans without any are left out, the newest stands first. */
export function sectorTable(plans: readonly Plan[], registers: Pick<Registers, 'sectors' | 'regions'>) {
  const views = sectorsOf(plans, registers);
  const tagged = new Set(views.flatMap(({ groups }) => groups.map(({ plan }) => plan)));
  const columns = newestFirst(plans).filter((plan) => tagged.has(plan));
  return {
    columns: columns.map((plan) => ({
      name: shortTitle(plan, registers),
      title: plan.title,
      address: planAddress(plan),
    })),
    rows: views.map(({ sector, address, count, groups }) => {
      const counts = new Map(groups.map(({ plan, clauses }) => [plan, clauses.length]));
      return { name: sector.name, address, count, cells: columns.map((plan) => counts.get(plan) ?? 0) };
    }),
  };
}

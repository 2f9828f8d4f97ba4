import { printDate, spanYears } from '../model/date.ts';
import { issueDate } from '../model/issue-date.ts';
import { LEVEL_LABELS } from '../model/labels.ts';
import type { Plan } from '../model/plan.ts';
import type { Region, Registers } from '../model/register.ts';

/** The short names of the regions of each register by id; cached, since a page may list thousands of plans. */
const cache = new WeakMap<Registers['regions'], ReadonlyMap<string, string>>();

/** A region's name without what kind of place it is, 长治市 → 长治. */
function shortPlace(id: string | null, { regions }: Pick<Registers, 'regions'>): string | null {
  const names = cache.get(regions) ?? new Map(regions.map((region) => [region.id, shortName(region)]));
  cache.set(regions, names);
  return names.get(id ?? '') ?? null;
}

function shortName({ name }: Region): string {
  return name.length > 2 ? name.replace(/[省市区县]$/, '') : name;
}

/** A plan's title with its region in front, “长治：2025年应急管理工作要点”, unless the title names it. */
export function titleWithRegion({ title, region }: Plan, registers: Pick<Registers, 'regions'>): string {
  const place = shortPlace(region, registers);
  return place === null || title.includes(place) ? title : `${place}：${title}`;
}

/** The short title of a plan, “上海2021”, “海南2023—2025”. */
export function shortTitle(plan: Plan, registers: Pick<Registers, 'regions'>): string {
  const [place, years] = [shortPlace(plan.region, registers), spanYears(plan)];
  return place && years ? `${place}${years}` : plan.title;
}

/** The level and the date of a plan, “省级，2025年3月13日”; its year where no day is stated. */
export function levelAndDate(plan: Pick<Plan, 'level' | 'dates' | 'year' | 'period'>): string {
  const [date, years] = [issueDate(plan), spanYears(plan)];
  const when = date ? printDate(date) : years && `${years}年度`;
  return [plan.level && LEVEL_LABELS[plan.level], when].filter(Boolean).join('，');
}

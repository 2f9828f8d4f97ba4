import type { Clause } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';

const PARTS: Partial<Record<Clause['kind'], string>> = {
  notice: '印发通知',
  preamble: '前言',
  closing: '结语',
  signature: '署名',
};

const EXCERPT = 24;

/** What a clause is called where its words are not at hand: “印发通知”, “三、”, “附件1”. */
export function nameOf({ kind, number, id }: Clause): string {
  return PARTS[kind] ?? number?.trim() ?? id;
}

/** What a clause says in a line: its title without the closing mark, else the first words of its text. */
export function headline({ title, text, runIn }: Pick<Clause, 'title' | 'text' | 'runIn'>): string {
  if (title) return runIn ? title.replace(/。$/, '') : title;
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
}

/** A region's name without what kind of place it is, 长治市 → 长治. */
export function shortPlace(id: string | null, { regions }: Pick<Registers, 'regions'>): string | null {
  const name = regions.find((region) => region.id === id)?.name;
  return name && name.length > 2 ? name.replace(/[省市区县]$/, '') : (name ?? null);
}

/** A plan's title among those of other places: “长治：2025年应急管理工作要点”, and as it is where it names its own. */
export function placedTitle({ title, region }: Plan, registers: Pick<Registers, 'regions'>): string {
  const place = shortPlace(region, registers);
  return place === null || title.includes(place) ? title : `${place}：${title}`;
}

/** A plan in a few characters, “上海2021”. */
export function shortTitle({ region, year, title }: Plan, registers: Pick<Registers, 'regions'>): string {
  const place = shortPlace(region, registers);
  return place && year ? `${place}${year}` : title;
}

import type { CountedRepair } from '../components/RepairTable.astro';
import type { Explanation } from '../components/SourceRows.astro';
import { REPAIR_LABELS } from '../model/labels.ts';
import type { Repair, RepairClass } from '../model/repair.ts';

/** The classes of repair that occur, gravest first, with how many of each, “补字 2”. */
export function countedRepairs(counts: Readonly<Record<RepairClass, number>>): CountedRepair[] {
  return (Object.keys(REPAIR_LABELS) as RepairClass[])
    .filter((name) => counts[name] > 0)
    .map((name) => ({ class: name, count: counts[name], ...REPAIR_LABELS[name] }));
}

/** The repairs that have a reason of their own, each reason once, with how sure it is. */
export function explain(repairs: readonly Repair[]): Explanation[] {
  const groups = Map.groupBy(repairs, ({ reason }) => reason ?? null);
  groups.delete(null);
  return [...groups].flatMap(([reason, [first, ...more]]) =>
    reason === null || first === undefined
      ? []
      : {
          name: REPAIR_LABELS[first.class].name,
          change: changeOf(first) + (more.length > 0 ? `，同类共${more.length + 1}处` : ''),
          confidence: first.confidence === 'certain' ? '确定' : '高度可信',
          reason,
        },
  );
}

function changeOf({ source, published }: Repair): string {
  if (published.trim() === '') return `去除“${spell(source)}”`;
  if (source.trim() === '') return `补入“${published}”`;
  return `“${spell(source)}”改为“${published}”`;
}

/** The text with private-use characters as their code, [U+E383], and line breaks as ⏎. */
function spell(source: string): string {
  return source
    .replaceAll(/\n/g, '⏎')
    .replaceAll(/[\u{E000}-\u{F8FF}]/gu, (c) => `[U+${c.charCodeAt(0).toString(16).toUpperCase()}]`);
}

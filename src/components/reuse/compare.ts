import { readClauseName } from '../../model/clause-name.ts';
import { rowsOf } from '../../reuse/rows.ts';
import { type ReadPlan, readPlan, type Side, sideOf } from './compared-plan.ts';
import { rowElement } from './compared-row.ts';

const result = document.querySelector<HTMLElement>('#result');
const asked = new URLSearchParams(location.search);
const [a, b] = [asked.get('a')?.trim(), asked.get('b')?.trim()];

if (result && a && b) {
  for (const [name, value] of Object.entries({ a, b })) {
    const input = document.querySelector<HTMLInputElement>(`.compare [name="${name}"]`);
    if (input) input.value = value;
  }
  void show(result, a, b);
}

/** Lays what the address asks for side by side, two clauses or two plans. */
async function show(place: HTMLElement, left: string, right: string): Promise<void> {
  place.hidden = false;
  say(place, '正在读取…');
  try {
    const plans = [
      await readPlan(readClauseName(left).plan),
      await readPlan(readClauseName(right).plan),
    ] as const;
    const rows = rowsFor(plans[0], plans[1], readClauseName(left).clause, readClauseName(right).clause);
    const list = document.createElement('ol');
    list.className = 'compared';
    list.append(...rows.map((row) => rowElement(row.a, row.b)));
    const both = rows.filter((row) => row.a && row.b).length;
    const [onlyA, onlyB] = [rows.filter((row) => !row.b).length, rows.filter((row) => !row.a).length];
    const names = [plans[0], plans[1]].map(({ plan }) => plan.title);
    say(
      place,
      `左：${names[0]}；右：${names[1]}。${rows.length > 1 ? `对应的${both}条，只在左边的${onlyA}条，只在右边的${onlyB}条。` : ''}`,
    );
    place.append(list);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    say(place, error.message);
  }
}

function rowsFor(
  left: ReadPlan,
  right: ReadPlan,
  a: string,
  b: string,
): { a: Side | null; b: Side | null }[] {
  if (a && b) return [{ a: sideOf(left, a), b: sideOf(right, b) }];
  return rowsOf(left.clauses, right.clauses).map((row) => ({
    a: row.a && sideOf(left, row.a.id),
    b: row.b && sideOf(right, row.b.id),
  }));
}

function say(place: HTMLElement, words: string): void {
  const status = place.querySelector('[role="status"]');
  if (status) status.textContent = words;
}

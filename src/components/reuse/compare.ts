import { readClauseName } from '../../model/clause-name.ts';
import { type Row, rowsOf } from '../../reuse/rows.ts';
import { type ReadPlan, readPlan, type Side, sideOf } from './compared-plan.ts';
import { rowElement } from './compared-row.ts';

const result = document.querySelector<HTMLElement>('#result');
const status = document.querySelector('#result [role="status"]');
const asked = new URLSearchParams(location.search);
const [a, b] = [asked.get('a')?.trim(), asked.get('b')?.trim()];

document.querySelector('#no-script')?.remove();
if (result && a && b) {
  fill({ a, b });
  result.hidden = false;
  void show(result, a, b);
}

/** Fills the form from the query string. */
function fill(values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const input = document.querySelector<HTMLInputElement>(`.compare [name="${name}"]`);
    if (input) input.value = value;
  }
}

/** Shows two clauses or two plans side by side. */
async function show(place: HTMLElement, a: string, b: string): Promise<void> {
  say('正在读取…');
  try {
    const [left, right] = [readClauseName(a), readClauseName(b)];
    const plans = [await readPlan(left.plan), await readPlan(right.plan)] as const;
    const rows = rowsFor(...plans, left.clause, right.clause);
    const list = document.createElement('ol');
    list.className = 'compared';
    list.append(...rows.map((row) => rowElement(row.a, row.b)));
    place.append(list);
    say(`左：${plans[0].plan.title}；右：${plans[1].plan.title}。${rows.length > 1 ? summary(rows) : ''}`);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    say(error.message);
  }
}

/** The two clauses, or all clauses of both plans where a side names no clause. */
function rowsFor(left: ReadPlan, right: ReadPlan, a: string, b: string): Row<Side>[] {
  if (a && b) return [{ a: sideOf(left, a), b: sideOf(right, b) }];
  return rowsOf(left.clauses, right.clauses).map((row) => ({
    a: row.a && sideOf(left, row.a.id),
    b: row.b && sideOf(right, row.b.id),
  }));
}

function summary(rows: readonly Row<Side>[]): string {
  const [onlyA, onlyB] = [rows.filter((row) => !row.b).length, rows.filter((row) => !row.a).length];
  return `可能对应的${rows.length - onlyA - onlyB}条（按文字推定），只在左边的${onlyA}条，只在右边的${onlyB}条。`;
}

function say(words: string): void {
  if (status) status.textContent = words;
}

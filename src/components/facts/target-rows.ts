import type { TargetPiece } from './target-files.ts';
import type { Key } from './target-order.ts';

/** A target as a piece holds it. */
export interface Target {
  plan: { name: string; title: string; address: string; lang: string | null };
  path: string;
  address: string;
  words: string;
  mark: readonly [start: number, end: number] | null;
  bound: string;
  value: number;
  printed: string;
  unit: string;
  kind: string;
}

/** The targets of a piece from one row up to, but not including, another; rows are counted from the first of the piece. */
export function targetsIn({ plan, row }: TargetPiece, from: number, to: number): Target[] {
  return row.plan.slice(from, to).map((of, index) => {
    const at = from + index;
    const address = plan.address[of] ?? '';
    return {
      plan: { name: plan.name[of] ?? '', title: plan.title[of] ?? '', address, lang: plan.lang[of] ?? null },
      path: row.path[at] ?? '',
      address: address + (row.at[at] ?? ''),
      words: row.words[at] ?? '',
      mark: row.mark[at] ?? null,
      bound: row.bound[at] ?? '',
      value: row.value[at] ?? 0,
      printed: row.printed[at] ?? '',
      unit: row.unit[at] ?? '',
      kind: row.kind[at] ?? '',
    };
  });
}

/** What a target is sorted by; plan and clause keep the order in which targets were read. */
export function sortValue(target: Target, key: Key, index: number): string | number {
  return key === 'plan' || key === 'clause' ? index : target[key];
}

/** The row of a target, as the page itself has it. */
export function targetRow(target: Target): HTMLTableRowElement {
  const { plan, path, address, bound, value, printed, unit, kind } = target;
  const row = document.createElement('tr');
  const number = cell('td', printed);
  number.className = 'figure';
  number.dataset.value = `${value}`;
  const head = cell('th', link(path, address));
  head.scope = 'row';
  const words = cell('td', ...markedWords(target));
  words.className = 'words-cell';
  const named = link(plan.name, plan.address, plan.title);
  if (plan.lang) for (const made of [words, named]) made.lang = plan.lang;
  row.append(cell('td', named), head, words, cell('td', bound), number, cell('td', unit), cell('td', kind));
  return row;
}

function markedWords({ words, mark }: Target): (string | HTMLElement)[] {
  if (mark === null) return [words];
  const [start, end] = mark;
  const marked = document.createElement('mark');
  marked.textContent = words.slice(start, end);
  return [words.slice(0, start), marked, words.slice(end)];
}

function cell(name: 'td' | 'th', ...content: (string | Node)[]): HTMLTableCellElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

function link(text: string, address: string, title?: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = address;
  made.textContent = text;
  if (title) made.title = title;
  return made;
}

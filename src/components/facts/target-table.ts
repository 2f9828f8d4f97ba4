import { KEYS, type Key, pressed, printOrder, readOrder, type TargetOrder } from './target-order.ts';

/** A row of the table with its sort keys; plan and clause keep the order of the page. */
interface Row {
  element: HTMLTableRowElement;
  plan: string | undefined;
  values: Record<Key, string | number>;
}

const collator = new Intl.Collator('zh');

/** Makes the table sortable and filterable by plan, with the state in the query string. */
function enhance(table: HTMLTableElement, plans: HTMLElement): void {
  const rows = [...(table.tBodies[0]?.rows ?? [])].map(toRow);
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('th[data-key]')];
  const choice = planChoice(plans);
  const show = (order: TargetOrder) => {
    for (const { element, plan } of rows) element.hidden = order.plan !== null && plan !== order.plan;
    table.tBodies[0]?.append(...sorted(rows, order).map(({ element }) => element));
    for (const head of heads) markHead(head, order);
    choice.value = order.plan ?? '';
  };
  const change = (order: TargetOrder) => {
    history.replaceState(null, '', location.pathname + printOrder(order));
    show(order);
  };
  const current = () => readOrder(location.search);
  for (const head of heads) addButton(head, (key) => change(pressed(current(), key)));
  choice.addEventListener('change', () => change({ ...current(), plan: choice.value || null }));
  show(current());
}

function toRow(element: HTMLTableRowElement, index: number): Row {
  const [, , words, bound, value, unit, kind] = [...element.cells].map(({ textContent }) => textContent);
  const amount = Number(element.querySelector<HTMLElement>('[data-value]')?.dataset.value ?? value);
  return {
    element,
    plan: element.dataset.plan,
    values: {
      plan: index,
      clause: index,
      words: words ?? '',
      bound: bound ?? '',
      value: amount,
      unit: unit ?? '',
      kind: kind ?? '',
    },
  };
}

function sorted(rows: readonly Row[], { key, descending }: TargetOrder): Row[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(a.values[key], b.values[key]));
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

function markHead(head: HTMLTableCellElement, { key, descending }: TargetOrder): void {
  if (head.dataset.key !== key) head.removeAttribute('aria-sort');
  else head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
}

function addButton(head: HTMLTableCellElement, press: (key: Key) => void): void {
  const key = KEYS.find((candidate) => candidate === head.dataset.key);
  if (key === undefined) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = head.textContent;
  button.addEventListener('click', () => press(key));
  head.replaceChildren(button);
}

/** Replaces the links to the plans by a select. */
function planChoice(plans: HTMLElement): HTMLSelectElement {
  const label = document.createElement('label');
  const choice = document.createElement('select');
  label.className = 'choice';
  const links = [...plans.querySelectorAll<HTMLAnchorElement>('a')];
  choice.append(
    new Option('全部计划', ''),
    ...links.map((link) => new Option(link.textContent, link.dataset.plan)),
  );
  label.append('计划 ', choice);
  plans.replaceWith(label);
  return choice;
}

const table = document.querySelector<HTMLTableElement>('[data-targets]');
const plans = document.querySelector<HTMLElement>('[data-plans]');
if (table && plans) enhance(table, plans);

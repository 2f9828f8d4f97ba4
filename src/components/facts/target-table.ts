import { showAllTargets } from './all-targets.ts';
import { labelledChoice, makeHeads } from './target-heads.ts';
import {
  compareValues,
  type Key,
  orderAfterClick,
  printOrder,
  readOrder,
  type TargetOrder,
} from './target-order.ts';

/** A row of the table with its sort keys; plan and clause keep the order of the page. */
interface Row {
  element: HTMLTableRowElement;
  plan: string | undefined;
  values: Record<Key, string | number>;
}

/** Makes a table that holds all targets sortable and filterable by plan, with the state in the query string. */
function enhance(table: HTMLTableElement, plans: HTMLElement): void {
  const rows = [...(table.tBodies[0]?.rows ?? [])].map(toRow);
  const choice = planChoice(plans);
  const current = () => readOrder(location.search);
  const markHeads = makeHeads(table, (key) => change(orderAfterClick(current(), key)));
  const show = (order: TargetOrder) => {
    for (const { element, plan } of rows) element.hidden = order.plan !== null && plan !== order.plan;
    table.tBodies[0]?.append(...sorted(rows, order).map(({ element }) => element));
    markHeads(order);
    choice.value = order.plan ?? '';
  };
  const change = (order: TargetOrder) => {
    history.replaceState(null, '', location.pathname + printOrder(order));
    show(order);
  };
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
  return [...rows].sort((a, b) => sign * compareValues(a.values[key], b.values[key]));
}

/** Replaces the links to the plans by a select. */
function planChoice(plans: HTMLElement): HTMLSelectElement {
  const links = [...plans.querySelectorAll<HTMLAnchorElement>('a')];
  const options = links.map((link) => ({ text: link.textContent ?? '', value: link.dataset.plan ?? '' }));
  const [label, choice] = labelledChoice('计划', [{ text: '全部计划', value: '' }, ...options]);
  plans.replaceWith(label);
  return choice;
}

const table = document.querySelector<HTMLTableElement>('[data-targets]');
const plans = document.querySelector<HTMLElement>('[data-plans]');
const choices = document.querySelector<HTMLElement>('[data-choices]');
if (table && plans) enhance(table, plans);
if (table && choices) showAllTargets(table, choices);

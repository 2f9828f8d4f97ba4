import { KEYS, type Key, type TargetOrder } from './target-order.ts';

/** Turns sortable column headers into buttons that call `press` with their key. Returns a setter of `aria-sort` by order. */
export function makeHeads(table: HTMLTableElement, press: (key: Key) => void): (order: TargetOrder) => void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('th[data-key]')];
  for (const head of heads) addButton(head, press);
  return (order) => {
    for (const head of heads) markHead(head, order);
  };
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

/** A select with its label. */
export function labelledChoice(
  name: string,
  options: readonly Option[],
): [HTMLLabelElement, HTMLSelectElement] {
  const label = document.createElement('label');
  const choice = document.createElement('select');
  label.className = 'choice';
  choice.append(...options.map(({ text, value }) => new Option(text, value)));
  label.append(`${name} `, choice);
  return [label, choice];
}

interface Option {
  text: string;
  value: string;
}

import { FACET_LABELS, LEVEL_LABELS } from '../../model/labels.ts';
import type { Level } from '../../model/level.ts';
import { type Choice, FACETS, type Facet } from '../read/address.ts';
import { type Counts, countFacets } from '../read/facets.ts';
import type { Labels } from '../read/files.ts';
import type { Answer } from '../read/searcher.ts';
import { copyOf, part, put } from './templates.ts';

/** How many values of a facet are offered; the rarest of a long list are left to the pages of units and issuers. */
const OFFERED = 24;

/** Lists the values to filter by, each with the number of hits that it has; what had the focus has it again. */
export async function showFacets(
  list: HTMLElement,
  answers: readonly Answer[],
  choice: Choice,
  labels: Labels,
): Promise<void> {
  const elements = facetElements(await countFacets(answers, choice), choice, labels);
  const focused = list.contains(document.activeElement) ? document.activeElement : null;
  const { name, value } = focused instanceof HTMLInputElement ? focused : { name: '', value: '' };
  list.replaceChildren(...elements);
  const boxes = [...list.querySelectorAll('input')];
  if (focused) boxes.find((box) => box.name === name && box.value === value)?.focus();
}

/** A facet that no hit has is left out. */
function facetElements(counts: Counts, choice: Choice, labels: Labels): HTMLElement[] {
  return [...counts].flatMap(([facet, values]) => {
    if (values.length === 0) return [];
    const element = copyOf('search-facet');
    put(element, 'name', FACET_LABELS[facet]);
    const chosen = choice.get(facet) ?? new Set<string>();
    const offered = values.filter(([value], at) => at < OFFERED || chosen.has(value));
    part(element, 'values').append(
      ...offered.map(([value, count]) => valueElement(facet, value, count, chosen.has(value), labels)),
    );
    return [element];
  });
}

/** What is chosen, “年份：2025年”, each with a button that drops it. */
export function chosenElements(choice: Choice, labels: Labels): HTMLElement[] {
  return [...choice].flatMap(([facet, values]) =>
    [...values].map((value) => {
      const element = copyOf('search-chosen');
      const button = part<HTMLButtonElement>(element, 'drop');
      button.name = facet;
      button.value = value;
      put(element, 'drop', `${FACET_LABELS[facet]}：${nameOf(facet, value, labels)}`);
      return element;
    }),
  );
}

/** What is ticked in the list of values. */
export function readChoice(list: HTMLElement): Choice {
  const boxes = [...list.querySelectorAll<HTMLInputElement>('input:checked')];
  const ticked = FACETS.map((facet): [Facet, Set<string>] => [
    facet,
    new Set(boxes.filter(({ name }) => name === facet).map(({ value }) => value)),
  ]);
  return new Map(ticked.filter(([, values]) => values.size > 0));
}

function valueElement(
  facet: Facet,
  value: string,
  count: number,
  chosen: boolean,
  labels: Labels,
): HTMLElement {
  const element = copyOf('search-value');
  const box = part<HTMLInputElement>(element, 'box');
  box.name = facet;
  box.value = value;
  box.checked = chosen;
  put(element, 'label', nameOf(facet, value, labels));
  put(element, 'count', String(count));
  return element;
}

function nameOf(facet: Facet, value: string, labels: Labels): string {
  if (facet === 'year') return `${value}年`;
  if (facet === 'level') return LEVEL_LABELS[value as Level] ?? value;
  if (facet === 'issuer') return value;
  return facet in labels ? (labels[facet as keyof Labels][value] ?? value) : '有';
}

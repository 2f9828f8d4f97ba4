import { FACET_LABELS, LEVEL_LABELS } from '../../model/labels.ts';
import type { Level } from '../../model/level.ts';
import { type Choice, choiceOf, type Facet, valuesOf } from '../read/address.ts';
import { type Counts, countFacets } from '../read/facets.ts';
import type { Labels } from '../read/files.ts';
import type { Answer } from '../read/searcher.ts';
import { cloneTemplate, fill, part } from './templates.ts';

/** How many values of a facet are shown; the pages of units and issuers list the rest. */
const MAX_VALUES = 24;

/** Shows the facets with their values and counts of hits; the checkbox that had the focus keeps it. */
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

/** The facets that some hit has. */
function facetElements(counts: Counts, choice: Choice, labels: Labels): HTMLElement[] {
  return [...counts].flatMap(([facet, values]) => {
    if (values.length === 0) return [];
    const element = cloneTemplate('search-facet');
    fill(element, 'name', FACET_LABELS[facet]);
    const chosen = choice.get(facet) ?? new Set<string>();
    const shown = values.filter(([value], at) => at < MAX_VALUES || chosen.has(value));
    part(element, 'values').append(
      ...shown.map(([value, count]) => valueElement(facet, value, count, chosen.has(value), labels)),
    );
    return [element];
  });
}

/** The selected values, “年份：2025年”, each with a button that deselects it. */
export function chosenElements(choice: Choice, labels: Labels): HTMLElement[] {
  return valuesOf(choice).map(([facet, value]) => {
    const element = cloneTemplate('search-chosen');
    const button = part<HTMLButtonElement>(element, 'drop');
    button.name = facet;
    button.value = value;
    fill(element, 'drop', `${FACET_LABELS[facet]}：${nameOf(facet, value, labels)}`);
    return element;
  });
}

/** The values that are checked in the list. */
export function readChoice(list: HTMLElement): Choice {
  const boxes = [...list.querySelectorAll<HTMLInputElement>('input:checked')];
  return choiceOf(boxes.map(({ name, value }) => [name, value]));
}

function valueElement(
  facet: Facet,
  value: string,
  count: number,
  isChosen: boolean,
  labels: Labels,
): HTMLElement {
  const element = cloneTemplate('search-value');
  const box = part<HTMLInputElement>(element, 'box');
  box.name = facet;
  box.value = value;
  box.checked = isChosen;
  fill(element, 'label', nameOf(facet, value, labels));
  fill(element, 'count', String(count));
  return element;
}

function nameOf(facet: Facet, value: string, labels: Labels): string {
  if (facet === 'year') return `${value}年`;
  if (facet === 'level') return LEVEL_LABELS[value as Level] ?? value;
  if (facet === 'issuer') return value;
  return facet in labels ? (labels[facet as keyof Labels][value] ?? value) : '有';
}

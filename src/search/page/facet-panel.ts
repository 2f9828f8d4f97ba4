import { FACT_FILTERS } from '../../model/fact-kinds.ts';
import { FACET_LABELS, LEVEL_LABELS } from '../../model/labels.ts';
import { type Choice, type Facet, valuesOf } from '../read/address.ts';
import { type Counts, isOfPlans } from '../read/facets.ts';
import type { Labels } from '../read/files.ts';
import { endOf } from '../read/groups.ts';
import type { Filterable } from './filters.ts';
import { cloneTemplate, fill, part } from './templates.ts';

/** How many values of a facet are shown at first, unless there is only one more. */
const FIRST = 5;
/** How many of the others are shown; the pages of units and issuers list them all. */
const MAX_REST = 20;

const PRESENCE = new Set<string>(FACT_FILTERS.filter(({ by }) => by === 'presence').map(({ name }) => name));

/** A value of a facet and how many hits have it. */
interface Value {
  facet: Facet;
  value: string;
  count: number;
  isChosen: boolean;
  name: string;
}

/** What is counted, for `showFacets`. */
interface Counted {
  hits: Filterable;
  choice: Choice;
}

/** Counts the values of the unfolded facets in a list; the checkbox that had the focus keeps it. */
export async function showFacets(
  list: HTMLElement,
  counted: Counted,
  isCurrent: () => boolean,
): Promise<void> {
  const { hits, choice } = counted;
  const all = [...list.querySelectorAll<HTMLDetailsElement>('[data-facets]')];
  for (const element of all) element.open ||= facetsOf(element).some((facet) => choice.has(facet));
  const open = all.filter((element) => element.open);
  const [counts, labels] = await Promise.all([hits.count(choice, open.flatMap(facetsOf)), hits.labels()]);
  if (!isCurrent()) return;
  keepFocus(list, () => {
    for (const element of all) {
      element.toggleAttribute('data-stale', !open.includes(element));
      if (open.includes(element)) showFacet(element, counts, labels, counted);
    }
  });
  list.hidden = false;
}

function showFacet(element: HTMLElement, counts: Counts, labels: Labels, { hits, choice }: Counted): void {
  const facets = facetsOf(element);
  const values = facets.flatMap((facet) =>
    (counts.get(facet) ?? []).map(([value, count]): Value => {
      const isChosen = choice.get(facet)?.has(value) ?? false;
      return { facet, value, count, isChosen, name: nameOf(facet, value, labels) };
    }),
  );
  showValues(element, values);
  element.hidden = facets.every(isOfPlans) && !narrows(values, hits.clauses);
}

function keepFocus(list: HTMLElement, change: () => void): void {
  const focused = list.contains(document.activeElement) ? document.activeElement : null;
  change();
  if (!(focused instanceof HTMLInputElement)) return;
  const boxes = [...list.querySelectorAll('input')];
  const isSame = ({ dataset, value }: HTMLInputElement) =>
    dataset.facet === focused.dataset.facet && value === focused.value;
  boxes.find(isSame)?.focus();
}

/** Whether some value is chosen already, or would leave fewer hits. */
function narrows(values: readonly Value[], clauses: number): boolean {
  return values.some(({ isChosen, count }) => isChosen || count < clauses);
}

/** The first values, and the others folded unless they were unfolded or one of them is chosen. */
function showValues(element: HTMLElement, values: readonly Value[]): void {
  const place = part(element, 'values');
  const wasOpen = place.querySelector<HTMLDetailsElement>('.rest')?.open ?? false;
  const first = endOf(values.length, 0, FIRST);
  place.replaceChildren(...values.slice(0, first).map(valueElement));
  if (values.length === 0) place.textContent = '这些结果里没有';
  if (values.length > first) place.append(restElement(values.slice(first), wasOpen));
}

function restElement(values: readonly Value[], wasOpen: boolean): HTMLElement {
  const rest = cloneTemplate<HTMLDetailsElement>('search-rest');
  const shown = values.filter(({ isChosen }, at) => at < MAX_REST || isChosen);
  fill(rest, 'name', `还有${values.length}个`);
  part(rest, 'values').append(...shown.map(valueElement));
  fill(rest, 'cut', shown.length < values.length ? `这里只列条数最多的${shown.length}个。` : '');
  rest.open = wasOpen || values.some(({ isChosen }) => isChosen);
  return rest;
}

function valueElement({ facet, value, count, isChosen, name }: Value): HTMLElement {
  const element = cloneTemplate('search-value');
  const box = part<HTMLInputElement>(element, 'box');
  box.dataset.facet = facet;
  box.value = value;
  box.checked = isChosen;
  fill(element, 'label', name);
  fill(element, 'count', String(count));
  return element;
}

/** The selected values, “年份：2025年”, each with a button that deselects it, and one that deselects all of several. */
export function chosenElements(choice: Choice, labels: Labels): HTMLElement[] {
  const chosen = valuesOf(choice).map(([facet, value]) => {
    const name = nameOf(facet, value, labels);
    return chosenElement(
      facet,
      value,
      PRESENCE.has(facet) ? `写有${name}` : `${FACET_LABELS[facet]}：${name}`,
    );
  });
  return chosen.length > 1 ? [...chosen, chosenElement('', '', '全部')] : chosen;
}

function chosenElement(facet: string, value: string, label: string): HTMLElement {
  const element = cloneTemplate('search-chosen');
  const button = part<HTMLButtonElement>(element, 'drop');
  button.dataset.facet = facet;
  button.value = value;
  fill(element, 'drop', label);
  return element;
}

function facetsOf({ dataset }: HTMLElement): Facet[] {
  return (dataset.facets ?? '').split(' ') as Facet[];
}

function nameOf(facet: Facet, value: string, labels: Labels): string {
  if (facet === 'year') return `${value}年`;
  if (facet === 'issuer') return value;
  const names: Record<string, string> | undefined =
    facet === 'level' ? LEVEL_LABELS : facet in labels ? labels[facet as keyof Labels] : undefined;
  if (!names) return FACET_LABELS[facet];
  // Every object has “constructor”, which may be the value in an address or of another site.
  return Object.hasOwn(names, value) ? (names[value] ?? value) : value;
}

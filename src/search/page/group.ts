import type { Fold } from '../../text/normalise.ts';
import type { Bundle } from '../read/bundle.ts';
import { markRuns, type Run } from '../read/excerpt.ts';
import type { PlanLabel } from '../read/files.ts';
import type { Group } from '../read/groups.ts';
import { contains } from '../read/phrase.ts';
import type { Query } from '../read/query.ts';
import { hitElement, type Kind } from './hit.ts';
import { whileBusy } from './pending.ts';
import { copyOf, part, put } from './templates.ts';

/** How many hits of a plan are shown at first, and how many more at a time. */
const FIRST = 3;
const MORE = 20;

/** The hits of a plan as the page shows them, with a button for those that are left; null where it has none after all. */
export async function groupElement(
  { bundle, plan, named, pages }: Group,
  query: Query,
  kind: Kind,
): Promise<HTMLElement | null> {
  const element = copyOf('search-group');
  const { plan: label, fold } = await bundle.show(pages[0] ?? bundle.starts[plan] ?? 0);
  const isNamed = named && contains(label.words, query, fold);
  if (!isNamed && pages.length === 0) return null;
  const link = part<HTMLAnchorElement>(element, 'plan');
  link.href = label.url;
  put(element, 'plan', markRuns(label.title, query, fold));
  put(element, 'about', aboutPlan(label, query, fold));
  put(element, 'named', isNamed && !titleHas(label, query, fold) ? '文号或通知标题里有你要找的词' : '');
  put(element, 'count', pages.length > 0 ? `${pages.length}条` : '');
  await extend(element, bundle, pages, { shown: 0, more: FIRST, query, kind });
  const empty = part(element, 'hits').childElementCount === 0 && pages.length <= FIRST;
  return isNamed || !empty ? element : null;
}

interface Stretch {
  shown: number;
  more: number;
  query: Query;
  kind: Kind;
}

async function extend(
  element: HTMLElement,
  bundle: Bundle,
  pages: readonly number[],
  stretch: Stretch,
): Promise<void> {
  const { shown, more, query, kind } = stretch;
  const next = pages.slice(shown, shown + more);
  const hits = await Promise.all(next.map((page) => hitElement(bundle, page, query, kind)));
  part(element, 'hits').append(...hits.filter((hit) => hit !== null));
  const left = pages.length - shown - next.length;
  const button = part<HTMLButtonElement>(element, 'more');
  button.hidden = left === 0;
  button.toggleAttribute('data-more', left > 0);
  button.textContent = `这份计划里还有${left}条`;
  button.onclick = () =>
    whileBusy(element.closest<HTMLElement>('[aria-busy]') ?? element, async () => {
      button.disabled = true;
      const { children } = part(element, 'hits');
      const before = children.length;
      await extend(element, bundle, pages, { ...stretch, shown: shown + next.length, more: MORE });
      button.disabled = false;
      children[before]?.querySelector('a')?.focus();
    });
}

function aboutPlan({ docNumber, issuers }: PlanLabel, query: Query, fold: Fold): Run[] {
  const parts = [
    ...(docNumber ? [markRuns(docNumber, query, fold)] : []),
    ...issuers.map((text) => [{ text, found: false }]),
  ];
  return parts.flatMap((runs, at) => (at === 0 ? runs : [{ text: '　', found: false }, ...runs]));
}

function titleHas({ title, docNumber }: PlanLabel, query: Query, fold: Fold): boolean {
  return [title, docNumber ?? ''].some((words) => markRuns(words, query, fold).some(({ found }) => found));
}

import { FACT_KINDS } from '../../model/fact-kinds.ts';
import { partLabel } from '../../model/labels.ts';
import type { Bundle } from '../read/bundle.ts';
import { excerptOf, foundWords, markRuns, type Run } from '../read/excerpt.ts';
import type { ClauseLabel } from '../read/files.ts';
import { piecesOf } from '../read/passages.ts';
import { contains } from '../read/phrase.ts';
import type { Query } from '../read/query.ts';
import { copyOf, part, put } from './templates.ts';
import { fragmentOf } from './text-fragment.ts';

/** Of which kind hits are: exactly what was asked for, or words that are related to it. */
export type Kind = 'exact' | 'related';

/** How many units or deadlines of a clause are named. */
const LISTED = 4;

/**
 * A clause as the page shows it: number, title and path, the sentence with the words, units and deadlines; null where its
 * words are not what was asked for after all.
 */
export async function hitElement(
  bundle: Bundle,
  page: number,
  query: Query,
  kind: Kind,
): Promise<HTMLElement | null> {
  const { plan, clause, fold } = await bundle.show(page);
  const pieces = clause ? piecesOf(clause) : [];
  if (!clause || !contains(pieces, query, fold)) return null;
  const element = copyOf('search-hit');
  element.setAttribute(`data-${kind}`, '');
  element.setAttribute('data-plan', plan.id);
  element.setAttribute('data-clause', clause.id);
  const excerpt = excerptOf(pieces, query, fold) ?? [];
  part<HTMLAnchorElement>(element, 'link').href = landing(clause, excerpt, foundWords(pieces, query, fold));
  put(element, 'number', clause.number ?? partLabel(clause.id) ?? '');
  put(element, 'title', clause.title ? markRuns(clause.title, query, fold) : '');
  put(element, 'path', clause.path.join(' › '));
  put(element, 'excerpt', isTitle(excerpt, clause) ? '' : excerpt);
  put(element, 'units', listed(FACT_KINDS.units.label, clause.units));
  put(element, 'deadlines', listed(FACT_KINDS.deadlines.label, clause.deadlines));
  return element;
}

/** 责任单位：市公安局、市交通委 */
function listed(name: string, all: readonly string[]): string {
  if (all.length === 0) return '';
  return `${name}：${all.slice(0, LISTED).join('、')}${all.length > LISTED ? `等${all.length}项` : ''}`;
}

/**
 * The clause's page, told which of its words to point out; a browser that knows text fragments shows the first of them
 * before any script runs.
 */
function landing({ url }: ClauseLabel, excerpt: readonly Run[], words: readonly string[]): string {
  const asked = new URLSearchParams(words.map((one) => ['hl', one]));
  const fragment = fragmentOf(excerpt);
  const [page = '', place = ''] = url.split('#');
  return fragment ? `${page}?${asked}#${place}:~:text=${fragment}` : url;
}

/** Whether an excerpt is only the title, which is shown above it. */
function isTitle(excerpt: readonly Run[], { title }: ClauseLabel): boolean {
  return excerpt.map(({ text }) => text).join('') === title;
}

import { FACT_KINDS } from '../../model/fact-kinds.ts';
import { partLabel } from '../../model/labels.ts';
import type { Bundle } from '../read/bundle.ts';
import { excerptOf, foundWords, markRuns, type Run } from '../read/excerpt.ts';
import type { ClauseLabel } from '../read/files.ts';
import { passagesOf } from '../read/passages.ts';
import { contains } from '../read/phrase.ts';
import type { Query } from '../read/query.ts';
import { foundRow } from './found-row.ts';
import { cloneTemplate, fill, part } from './templates.ts';
import { fragmentOf } from './text-fragment.ts';

/** Whether a hit contains what was typed, or words that are related to it. */
export type Kind = 'exact' | 'related';

/** How many units or deadlines of a clause are shown. */
const MAX_LISTED = 4;

/**
 * A clause as a hit: number, title and path, the sentence with the match, units and deadlines; null where its words do not
 * match the query after all.
 */
export async function hitElement(
  bundle: Bundle,
  record: number,
  query: Query,
  kind: Kind,
): Promise<HTMLElement | null> {
  const { plan, clause, fold } = await bundle.record(record);
  const passages = clause ? passagesOf(clause) : [];
  if (!clause || !contains(passages, query, fold, plan.words)) return null;
  const element = cloneTemplate('search-hit');
  element.setAttribute(`data-${kind}`, '');
  element.setAttribute('data-plan', plan.id);
  element.setAttribute('data-clause', clause.id);
  const excerpt = excerptOf(passages, query, fold) ?? [];
  const words = foundWords(passages, query, fold);
  part<HTMLAnchorElement>(element, 'link').href = hitAddress(clause, excerpt, words);
  fill(element, 'number', clause.number ?? partLabel(clause.id) ?? '');
  fill(element, 'title', clause.title ? markRuns(clause.title, query, fold) : '');
  fill(element, 'path', clause.path.join(' › '));
  fill(element, 'excerpt', isTitle(excerpt, clause) ? '' : excerpt);
  fill(element, 'units', listOf(FACT_KINDS.units.label, clause.units));
  fill(element, 'deadlines', listOf(FACT_KINDS.deadlines.label, clause.deadlines));
  return element;
}

/** 责任单位：市公安局、市交通委 */
function listOf(name: string, all: readonly string[]): string {
  if (all.length === 0) return '';
  return `${name}：${all.slice(0, MAX_LISTED).join('、')}${all.length > MAX_LISTED ? `等${all.length}项` : ''}`;
}

/**
 * The address of the clause, or of the row of its table, with the words that its page highlights, and the first match as a text fragment, which a browser shows
 * before any script runs.
 */
function hitAddress(clause: ClauseLabel, excerpt: readonly Run[], words: readonly string[]): string {
  const { url } = clause;
  const highlighted = new URLSearchParams(words.map((one) => ['hl', one]));
  const fragment = fragmentOf(excerpt);
  const [page = '', anchor = ''] = url.split('#');
  const place = foundRow(clause, excerpt) ?? anchor;
  return fragment ? `${page}?${highlighted}#${place}:~:text=${fragment}` : url;
}

/** Whether an excerpt is the title, which is shown above it. */
function isTitle(excerpt: readonly Run[], { title }: ClauseLabel): boolean {
  return excerpt.map(({ text }) => text).join('') === title;
}

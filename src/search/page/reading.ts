import { printAddress, type Search } from '../read/address.ts';
import type { Term } from '../read/query.ts';
import type { Rewriting } from '../read/rewriting.ts';
import { type Scope, scopeOf } from '../read/scope.ts';
import type { SearchResult } from '../read/search.ts';
import { nameOf } from './related-name.ts';

/** How a query was read: what was changed because nothing has it as it is, and which plans its places and years stand for. */
export async function readingElements(
  search: Search,
  result: SearchResult,
  rewriting: Rewriting | null,
): Promise<HTMLElement[]> {
  const scope = await scopeOf(search, result);
  const changed = rewriting ? [paragraph(changeOf(search, rewriting))] : [];
  return scope ? [...changed, scopeElement(scope, result)] : changed;
}

/** 没有一条连着写到“长宁燃气”，分成“长宁”“燃气”来找。 */
export function changeOf({ q }: Search, { change, query, replaced }: Rewriting): string {
  if (change === 'split') return `没有一条连着写到“${q}”，分成${quote(query.all)}来找。`;
  const related = replaced.map(({ term, ...one }) => `“${term.typed}”换成了${nameOf(one)}，`).join('');
  if (change === 'words') return `没有一条写到“${q}”，${related}按${quote(query.all)}来找。`;
  return `没有一条写到“${q}”，去掉问句里的字词，按${quote(query.all)}来找。`;
}

/** 在：长宁区2025年安全生产工作要点。条文写到“燃气”，“长宁”是计划的标题、机关、地区、年份或文号里的。 */
function scopeElement({ terms, plan, plans, filters }: Scope, { query }: SearchResult): HTMLElement {
  const others = query.all.filter((term) => !terms.includes(term));
  const written = others.length > 0 ? `条文写到${quote(others)}，` : '';
  const about = `在：${plan.title}${plans > 1 ? `等${plans}份计划` : ''}。${written}${quote(terms)}是计划的标题、机关、地区、年份或文号里的。`;
  const element = paragraph(about);
  for (const { term, facet, search } of filters) {
    const link = document.createElement('a');
    link.href = printAddress(search);
    link.textContent = facet === 'year' ? `按年份“${term.typed}”筛选` : `按地区“${term.typed}”筛选`;
    element.append(' ', link);
  }
  return element;
}

function quote(terms: readonly Term[]): string {
  return terms.map(({ typed }) => `“${typed}”`).join('');
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = 'quiet';
  element.textContent = text;
  return element;
}

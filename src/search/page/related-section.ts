import type { Search } from '../read/address.ts';
import { filterAnswer } from '../read/facets.ts';
import type { RelatedWords } from '../read/files.ts';
import { groupsOf } from '../read/groups.ts';
import { type RelatedQuery, relatedQueries, withoutKnown } from '../read/related.ts';
import type { SearchResult } from '../read/search.ts';
import { answer } from '../read/searcher.ts';
import { groupElements } from './group.ts';
import { whilePending } from './pending.ts';
import { PLANS } from './results.ts';
import { part, showButton } from './templates.ts';

/**
 * Offers to search for related words below the hits, and does so when the button is pressed or scrolled into view: most people
 * have found what they want before.
 */
export function showRelatedButton(
  section: HTMLElement,
  result: SearchResult,
  search: Search,
  words: RelatedWords,
): void {
  const queries = relatedQueries(result.query, words);
  section.hidden = queries.length === 0;
  part(section, 'groups').replaceChildren();
  part(section, 'words').textContent = '';
  part(section, 'meaning').hidden = false;
  if (queries.length === 0) return;
  const names = queries.map((one) => `“${one.words}”`).join('、');
  const button = showButton(section, 'find', queries.length, `也找${names}`);
  const observer = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && button.click(),
  );
  observer.observe(button);
  button.onclick = () =>
    whilePending(section, async () => {
      observer.disconnect();
      button.disabled = true;
      await showRelated(part(section, 'groups'), result, search, queries);
      const isEmpty = part(section, 'groups').childElementCount === 0;
      part(section, 'words').textContent = `也找了：${names}${isEmpty ? '，没有别的条目' : ''}。`;
      part(section, 'meaning').hidden = isEmpty;
      showButton(section, 'find', 0, '');
    });
}

async function showRelated(
  list: HTMLElement,
  { answers }: SearchResult,
  search: Search,
  queries: readonly RelatedQuery[],
): Promise<void> {
  const known = [...answers];
  for (const { query } of queries) {
    const found = await Promise.all(answers.map(({ bundle }) => answer(bundle, query)));
    const added = found.map((one) => withoutKnown(one, known));
    const filtered = await Promise.all(added.map((one) => filterAnswer(one, search.choice)));
    const groups = await groupsOf(filtered, search.order);
    list.append(...(await groupElements(groups.slice(0, PLANS), query, 'related')));
    known.push(...added);
  }
}

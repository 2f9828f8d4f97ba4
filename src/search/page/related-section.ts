import type { Search } from '../read/address.ts';
import { filterAnswer } from '../read/facets.ts';
import type { RelatedWords } from '../read/files.ts';
import { groupsOf } from '../read/groups.ts';
import { answerRelated, isMissingFromSomePlan, type RelatedQuery, relatedQueries } from '../read/related.ts';
import type { SearchResult } from '../read/search.ts';
import { groupElements } from './group.ts';
import { whilePending } from './pending.ts';
import { nameOf } from './related-name.ts';
import { PLANS } from './results.ts';
import { part, showButton } from './templates.ts';

/**
 * Offers to search for related words below the hits, and does so when the button is pressed or scrolled into view: most people
 * have found what they want before.
 */
export async function showRelatedButton(
  section: HTMLElement,
  result: SearchResult,
  search: Search,
  words: RelatedWords,
  isCurrent: () => boolean,
): Promise<void> {
  const queries = await offeredQueries(result, words);
  if (!isCurrent()) return;
  section.hidden = queries.length === 0;
  part(section, 'groups').replaceChildren();
  part(section, 'words').textContent = '';
  part(section, 'meaning').hidden = false;
  if (queries.length === 0) return;
  const names = queries.map(nameOf).join('、');
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

/** The related queries for terms that some plan does not have. */
async function offeredQueries(
  { query, answers }: SearchResult,
  words: RelatedWords,
): Promise<RelatedQuery[]> {
  const related = relatedQueries(query, words);
  const terms = [...new Set(related.map(({ term }) => term))];
  const lacked = terms.map(async (term) => {
    const lacking = await Promise.all(answers.map(({ bundle }) => isMissingFromSomePlan(bundle, term)));
    return lacking.some(Boolean) ? [term] : [];
  });
  const offered = (await Promise.all(lacked)).flat();
  return related.filter(({ term }) => offered.includes(term));
}

async function showRelated(
  list: HTMLElement,
  { answers }: SearchResult,
  search: Search,
  queries: readonly RelatedQuery[],
): Promise<void> {
  const known = [...answers];
  for (const related of queries) {
    const added = await Promise.all(answers.map(({ bundle }) => answerRelated(bundle, related, known)));
    const filtered = await Promise.all(added.map((one) => filterAnswer(one, search.choice)));
    const groups = await groupsOf(filtered, search.order);
    const elements = await groupElements(groups.slice(0, PLANS), related.query, 'related');
    if (elements.length > 0) list.append(headingOf(related), ...elements);
    known.push(...added);
  }
}

function headingOf(related: RelatedQuery): HTMLElement {
  const heading = document.createElement('p');
  heading.className = 'quiet';
  heading.textContent = `写到${nameOf(related)}的：`;
  return heading;
}

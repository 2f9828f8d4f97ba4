import type { Search } from '../read/address.ts';
import { choose } from '../read/facets.ts';
import type { RelatedWords } from '../read/files.ts';
import { groupsOf } from '../read/groups.ts';
import { relatedQueries, withoutKnown } from '../read/related.ts';
import type { Found } from '../read/search.ts';
import { answer } from '../read/searcher.ts';
import { whileBusy } from './pending.ts';
import { groupElements, offer, PLANS } from './results.ts';
import { part } from './templates.ts';

/**
 * Offers other words for what was looked for below the hits, and looks for them once their place is seen or the button
 * is pressed: most people have found what they want before.
 */
export function offerRelated(section: HTMLElement, found: Found, search: Search, words: RelatedWords): void {
  const queries = relatedQueries(found.query, words);
  section.hidden = queries.length === 0;
  part(section, 'groups').replaceChildren();
  part(section, 'words').textContent = '';
  part(section, 'meaning').hidden = false;
  if (queries.length === 0) return;
  const names = queries.map((one) => `“${one.words}”`).join('、');
  offer(section, 'find', queries.length, () => `也找${names}`);
  const button = part<HTMLButtonElement>(section, 'find');
  const seen = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && button.click(),
  );
  seen.observe(button);
  button.onclick = () =>
    whileBusy(section.closest<HTMLElement>('[aria-busy]') ?? section, async () => {
      seen.disconnect();
      button.disabled = true;
      await show(section, found, search, queries);
      const none = part(section, 'groups').childElementCount === 0;
      part(section, 'words').textContent = `也找了：${names}${none ? '，没有别的条目' : ''}。`;
      part(section, 'meaning').hidden = none;
      offer(section, 'find', 0, () => '');
    });
}

async function show(
  section: HTMLElement,
  found: Found,
  search: Search,
  queries: ReturnType<typeof relatedQueries>,
): Promise<void> {
  const known = [...found.answers];
  for (const { query } of queries) {
    const answers = await Promise.all(found.answers.map(({ bundle }) => answer(bundle, query)));
    const fresh = answers.map((one) => withoutKnown(one, known));
    const chosen = await Promise.all(fresh.map((one) => choose(one, search.choice)));
    const groups = await groupsOf(chosen, search.order);
    part(section, 'groups').append(...(await groupElements(groups.slice(0, PLANS), query, 'related')));
    known.push(...fresh);
  }
}

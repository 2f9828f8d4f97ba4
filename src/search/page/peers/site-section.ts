import { printAddress, type Search } from '../../read/address.ts';
import { endOf } from '../../read/groups.ts';
import type { PeerAnswer, PeerResult, PeerSite, SearchContext } from '../../read/peers/peer-site.ts';
import { groupElements } from '../group.ts';
import type { Kind } from '../hit.ts';
import { whilePending } from '../pending.ts';
import { changeOf } from '../reading.ts';
import { cloneTemplate, fill, part, showButton } from '../templates.ts';

/** How many plans of another site are shown at first, and how many more at a time; hits where these are not grouped. */
const FIRST = 3;
const MORE = 8;

/** The search page of another site with the same query. */
export function searchThere({ site }: PeerSite, { q, order, grouping }: Search): string {
  const query = printAddress({ q, order, grouping, sites: 'own', page: 1, choice: new Map() });
  return new URL(`search/${query}`, site.address).href;
}

/** What another site has found, below its name, with buttons for more. */
export class SiteSection {
  readonly element = cloneTemplate('search-site');
  readonly #peer: PeerSite;
  readonly #search: Search;
  readonly #context: SearchContext;
  readonly #whenAdded: (result: PeerResult) => void;
  readonly #kind: Kind;
  #result: PeerResult;
  #shown = 0;

  /** `whenAdded` is called with what was found so far whenever a button has added hits. */
  constructor(
    peer: PeerSite,
    search: Search,
    context: SearchContext,
    { result, rewriting }: PeerAnswer,
    whenAdded: (result: PeerResult) => void,
  ) {
    this.#peer = peer;
    this.#search = search;
    this.#context = context;
    this.#result = result;
    this.#whenAdded = whenAdded;
    this.#kind = rewriting?.replaced.length ? 'related' : 'exact';
    fill(this.element, 'reading', rewriting ? changeOf(search, rewriting) : '');
    const link = part<HTMLAnchorElement>(this.element, 'name');
    link.textContent = peer.site.name;
    link.href = searchThere(peer, search);
    part(this.element, 'groups').dataset.grouping = search.grouping;
    // A click renews the budget: more hits are not charged to the search before. Captured, to catch clicks on the buttons of
    // plans.
    this.element.addEventListener('click', () => peer.renew(), { capture: true });
    this.#onClick('more-plans', () => this.#append(MORE));
    this.#onClick('older-plans', () => this.#searchOlder());
  }

  /** Shows the first hits. Throws a PeerError where their words cannot be read. */
  show(): Promise<HTMLElement[]> {
    return this.#append(FIRST);
  }

  async #searchOlder(): Promise<HTMLElement[]> {
    this.#result = await this.#peer.searchOlder(this.#search, this.#result, this.#context);
    // The new ones may stand between those that are shown.
    part(this.element, 'groups').replaceChildren();
    const shown = this.#shown;
    this.#shown = 0;
    return this.#append(shown + MORE);
  }

  async #append(count: number): Promise<HTMLElement[]> {
    const { groups, query, clauses, left } = this.#result;
    const end = endOf(groups.length, this.#shown, count);
    const added = await groupElements(groups.slice(this.#shown, end), query, this.#kind);
    part(this.element, 'groups').append(...added);
    this.#shown = Math.min(end, groups.length);
    part(this.element, 'count').textContent = clauses > 0 ? `${clauses}条` : '';
    const rest = groups.length - this.#shown;
    const unit = this.#search.grouping === 'plan' ? '份计划里的结果' : '条';
    const older = rest > 0 ? 0 : left.reduce((sum, { plans }) => sum + plans, 0);
    showButton(this.element, 'more-plans', rest, `再看这个网站其他${rest}${unit}`);
    showButton(this.element, 'older-plans', older, `继续找这个网站更早的${older}份计划`);
    return added;
  }

  #onClick(name: string, task: () => Promise<HTMLElement[]>): void {
    const button = part<HTMLButtonElement>(this.element, name);
    button.addEventListener('click', () =>
      whilePending(this.element, async () => {
        button.disabled = true;
        try {
          const [first] = await task();
          first?.querySelector('a')?.focus();
          this.#whenAdded(this.#result);
        } catch (error) {
          console.error(error);
          button.textContent = '没有加载成功，再试一次';
          button.disabled = false;
        }
      }),
    );
  }
}

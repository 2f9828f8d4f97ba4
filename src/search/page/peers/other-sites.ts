import type { Search } from '../../read/address.ts';
import { plansIn } from '../../read/groups.ts';
import { PeerError } from '../../read/peers/peer-error.ts';
import {
  type PeerAnswer,
  type PeerResult,
  PeerSite,
  type SearchContext,
} from '../../read/peers/peer-site.ts';
import { FoundPlans, type SearchedSite } from '../../read/peers/same-plans.ts';
import type { SearchResult } from '../../read/search.ts';
import type { Filterable } from '../filters.ts';
import { groupOf } from '../group.ts';
import { whilePending } from '../pending.ts';
import { part } from '../templates.ts';
import { type Answered, joinHits, type OwnHits } from './joined-hits.ts';
import { faultItem, itemOf, linkItem, linkTo } from './site-items.ts';
import { SiteSection, searchThere } from './site-section.ts';

type Ask = (peer: PeerSite, context: SearchContext) => Promise<PeerAnswer>;

/** The part of the search page that shows what other sites have found. */
export class OtherSites {
  readonly #root: HTMLElement;
  readonly #region: HTMLElement;
  readonly #peers: PeerSite[];
  #found = new FoundPlans();

  constructor(root: HTMLElement, sites: readonly SearchedSite[]) {
    this.#root = root;
    this.#region = part(root, 'sites');
    this.#peers = sites.map((site) => new PeerSite(site));
  }

  /**
   * Asks all other sites and shows what each has found as soon as it is there; returns the hits of all, this site's too. Where no
   * site has the words as they were typed, each reads them anew, as it would on its own search page.
   */
  async ask(own: OwnHits, isCurrent: () => boolean): Promise<Filterable> {
    const found = new FoundPlans();
    this.#found = found;
    this.#region.hidden = false;
    this.#empty('site-list', 'repeated', 'without-hits', 'faults');
    let answered: Answered[] = [];
    await whilePending(this.#region, async () => {
      await found.add({ name: '本站', address: '' }, own.result.answers);
      if (!isCurrent()) return;
      const context: SearchContext = { labels: own.labels, found, isCurrent };
      const { search, query } = own;
      const asTyped: Ask = async (peer, context) => ({
        result: await peer.search(search, query, context),
        rewriting: null,
      });
      answered = await this.#askEach(this.#peers, own, context, asTyped);
      if (!isCurrent() || query.all.length === 0 || !isNowhere(own, answered)) return;
      this.#empty('repeated', 'without-hits');
      const peers = answered.map(({ peer }) => peer);
      answered = await this.#askEach(peers, own, context, (peer, context) => peer.ask(search, context));
    });
    return joinHits(own, answered);
  }

  /** Says at each plan that is shown where else it is; again whenever more of them are shown. */
  nameOtherPlaces(): void {
    for (const element of this.#root.querySelectorAll<HTMLElement>('.hits')) {
      const group = groupOf(element);
      const places = group ? this.#found.placesOf(group) : [];
      const line = part(element, 'also');
      line.hidden = places.length === 0;
      line.replaceChildren(
        '也见于：',
        ...places.flatMap(({ name, url }, at) => [at > 0 ? '、' : '', linkTo(url, name)]),
      );
    }
  }

  #empty(...names: readonly string[]): void {
    for (const name of names) part(this.#region, name).replaceChildren();
  }

  /** The results of the sites that can be searched; shows a message for each of the others. */
  async #askEach(
    peers: readonly PeerSite[],
    own: OwnHits,
    context: SearchContext,
    ask: Ask,
  ): Promise<Answered[]> {
    const answered: Answered[] = [];
    let left = peers.length;
    this.#say(own, answered, left);
    await Promise.all(
      peers.map(async (peer) => {
        const result = await this.#show(peer, own, context, ask);
        left--;
        if (!context.isCurrent()) return;
        if (result) answered.push({ peer, result });
        this.#say(own, answered, left);
        this.nameOtherPlaces();
      }),
    );
    return answered;
  }

  /** What a site has found, once it is shown; null where it cannot be searched. */
  async #show(
    peer: PeerSite,
    { search }: OwnHits,
    context: SearchContext,
    ask: Ask,
  ): Promise<SearchResult | null> {
    try {
      const asked = await ask(peer, context);
      if (!context.isCurrent()) return null;
      const { result } = asked;
      if (!isEmpty(result)) {
        const showRepeated = (all: PeerResult) => this.#showRepeated(peer, search, context, ask, all);
        const section = await this.#sectionOf(peer, search, context, asked, showRepeated);
        if (!context.isCurrent()) return null;
        part(this.#region, 'site-list').append(section);
        showRepeated(result);
      } else if (result.repeated > 0) this.#showRepeated(peer, search, context, ask, result);
      else part(this.#region, 'without-hits').append(linkItem(searchThere(peer, search), peer.site.name));
      return result;
    } catch (error) {
      if (!context.isCurrent()) return null;
      console.warn(`${peer.site.name}: ${error}`);
      const fault = error instanceof PeerError ? error.fault : 'unreadable';
      part(this.#region, 'faults').append(faultItem(peer, search, fault));
      return null;
    }
  }

  async #sectionOf(
    peer: PeerSite,
    search: Search,
    context: SearchContext,
    asked: PeerAnswer,
    whenAdded: (result: PeerResult) => void,
  ): Promise<HTMLElement> {
    const added = (result: PeerResult) => {
      this.nameOtherPlaces();
      whenAdded(result);
    };
    const section = new SiteSection(peer, search, context, asked, added);
    await section.show();
    section.element.dataset.site = peer.site.address;
    return section.element;
  }

  /**
   * Says how many plans of a site were left out, since others have shown them, with a button that shows them: that they are the
   * same is only what the sites say.
   */
  #showRepeated(
    peer: PeerSite,
    search: Search,
    context: SearchContext,
    ask: Ask,
    { repeated }: PeerResult,
  ): void {
    if (repeated === 0 || !context.isCurrent()) return;
    const list = part(this.#region, 'repeated');
    const item = document.createElement('li');
    item.dataset.site = peer.site.address;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button plain';
    button.textContent = '也列出来';
    item.append(`${peer.site.name}：另有${repeated}份计划，与前面列出的是同一份。`, button);
    button.addEventListener('click', () =>
      whilePending(item, async () => {
        button.disabled = true;
        try {
          const all = { ...context, found: new FoundPlans() };
          const section = await this.#sectionOf(peer, search, all, await ask(peer, all), () => {});
          if (!context.isCurrent()) return;
          const sites = part(this.#region, 'site-list');
          itemOf(sites, peer)?.remove();
          sites.append(section);
          item.remove();
          section.querySelector('a')?.focus();
        } catch (error) {
          console.error(error);
          button.textContent = '没有加载成功，再试一次';
          button.disabled = false;
        }
      }),
    );
    itemOf(list, peer)?.remove();
    list.append(item);
  }

  /** 其他3个网站：共12条，见于4份计划。连同本站一共15条。 */
  #say({ result: own, rewriting }: OwnHits, answered: readonly Answered[], left: number): void {
    const results = answered.map(({ result }) => result);
    const clauses = results.reduce((sum, result) => sum + result.clauses, 0);
    const plans = results.reduce((sum, { groups }) => sum + plansIn(groups), 0);
    const waiting = left > 0 ? `还在等${left}个网站的回答。` : '';
    // What this site has found for other words is not counted with it.
    const all = clauses > 0 && !rewriting ? `，连同本站一共${own.clauses + clauses}条` : '';
    const found = clauses > 0 ? `${clauses}条，见于${plans}份计划${all}。` : plansOnly(plans);
    const isEmpty = left > 0 && plans === 0;
    part(this.#region, 'sites-status').textContent = isEmpty ? waiting : found + waiting;
  }
}

/** Whether no site has the words as they were typed. */
function isNowhere({ result, rewriting }: OwnHits, answered: readonly Answered[]): boolean {
  return (rewriting !== null || isEmpty(result)) && answered.every((one) => isEmpty(one.result));
}

function isEmpty({ groups, left }: SearchResult): boolean {
  return groups.length === 0 && left.length === 0;
}

function plansOnly(plans: number): string {
  return plans > 0 ? `${plans}份计划的标题、机关、地区、年份或文号相符，条文里没有。` : '也没有找到。';
}

import type { Search } from '../../read/address.ts';
import type { Fault } from '../../read/peers/peer-error.ts';
import type { PeerSite } from '../../read/peers/peer-site.ts';
import { searchThere } from './site-section.ts';

/** What a reader is told of a site that gives no hits. */
const FAULTS: Record<Fault, string> = {
  unreachable: '现在连不上',
  slow: '没有及时回应',
  moved: '地址变了',
  'no-catalogue': '没有供其他网站查找的目录',
  'other-format': '版本不同',
  'too-much': '发来的数据太多，没有采用',
  unreadable: '发来的数据读不懂，没有采用',
};

/** The child of a list that is of a site. */
export function itemOf(list: HTMLElement, { site }: PeerSite): HTMLElement | undefined {
  return [...list.children].find(
    (child): child is HTMLElement => child instanceof HTMLElement && child.dataset.site === site.address,
  );
}

/** 青浦区：版本不同，请到该站查找 */
export function faultItem(peer: PeerSite, search: Search, fault: Fault): HTMLElement {
  const item = document.createElement('li');
  item.append(`${peer.site.name}：${FAULTS[fault]}，`, linkTo(searchThere(peer, search), '请到该站查找'));
  item.dataset.fault = fault;
  return item;
}

/** A link as an item of a list. */
export function linkItem(url: string, text: string): HTMLElement {
  const item = document.createElement('li');
  item.append(linkTo(url, text));
  return item;
}

/** A link with a text. */
export function linkTo(url: string, text: string): HTMLElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = text;
  return link;
}

import {
  attribute,
  childrenOf,
  type Element,
  elementsIn,
  isElement,
  isHidden,
  isSetHidden,
  isWordless,
  type Node,
} from './nodes.ts';
import { dataTable } from './tables.ts';

/** How the systems that Chinese government sites are made with name the element that holds an article's words. */
const CONTAINERS = new Set(
  (
    'zoom zoomcon UCAP-CONTENT pages_content TRS_Editor TRS_UEDITOR trs_editor_view trs_paper_default ' +
    'article-content article_content articleContent arti_content article-conter detail-content detail_content ' +
    'news_content conTxt vsb_content v_news_content wp_articlecontent easysite-news-text js_content ' +
    'rich_media_content xxgk_content Custom_UnionStyle'
  )
    .toLowerCase()
    .split(' '),
);

/** This much of what a page says in sentences must be inside the article. */
const SHARE = 0.8;

/** Elements that lay out a page; the article is one of them and never a paragraph of it. */
const LAYOUT = new Set('html body div section article main table tbody tr td center form'.split(' '));

/**
 * The element of a page that holds the document: one named as such where it holds nearly every sentence of the page, else
 * the innermost that does. Sentences are told by their punctuation outside links, which menus have none of.
 */
export function findArticle(body: Element): Element {
  const weights = new Map<Node, number>();
  const enough = weigh(body, weights) * SHARE;
  const named = elementsIn(body).find((e) => isContainer(e) && (weights.get(e) ?? 0) >= enough);
  return named ?? innermost(body, weights);
}

function innermost(body: Element, weights: ReadonlyMap<Node, number>): Element {
  const weightOf = (node: Node) => weights.get(node) ?? 0;
  let article = body;
  for (;;) {
    if (dataTable(article)) return article; // its rows are read together
    const inner: Element | undefined = childrenOf(article)
      .filter(isElement)
      .find((child) => LAYOUT.has(child.tagName) && weightOf(child) >= weightOf(article) * SHARE);
    if (!inner || weightOf(inner) === 0) return article;
    article = inner;
  }
}

/** How many marks of sentences are inside a node, links apart; kept for every element. */
function weigh(node: Node, weights: Map<Node, number>): number {
  if (node.nodeName === '#text') return marksIn(node);
  if (isElement(node) && (isHidden(node) || node.tagName === 'a')) return 0;
  const weight = childrenOf(node).reduce((sum, child) => sum + weigh(child, weights), 0);
  weights.set(node, weight);
  return weight;
}

/** Marks of sentences in a text. */
function marksIn(node: Node): number {
  return ('value' in node ? node.value : '').match(/[，。；、]/g)?.length ?? 0;
}

/** Shows what holds nearly every sentence of a page and is hidden until a script has run: no reader misses it. */
export function showHiddenArticle(body: Element): void {
  const enough = marksInside(body) * SHARE;
  for (const element of elementsIn(body).filter(isSetHidden)) {
    if (enough === 0 || marksInside(element) < enough) continue;
    element.attrs = element.attrs.filter(({ name }) => name !== 'style' && name !== 'hidden');
  }
}

/** Marks of sentences inside a node, shown or hidden. */
function marksInside(node: Node): number {
  if (node.nodeName === '#text') return marksIn(node);
  if (isElement(node) && (isWordless(node) || node.tagName === 'a')) return 0;
  return childrenOf(node).reduce((sum, child) => sum + marksInside(child), 0);
}

function isContainer(element: Element): boolean {
  const names = [attribute(element, 'id'), ...(attribute(element, 'class')?.split(/\s+/) ?? [])];
  return names.some((name) => name !== null && CONTAINERS.has(name.toLowerCase()));
}

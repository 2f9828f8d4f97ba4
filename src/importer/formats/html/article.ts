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

/** The ids and classes of the article element in the content management systems of Chinese government sites. */
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

/** The smallest share of a page's punctuation that must be inside the article. */
const MIN_SHARE = 0.8;

/** Layout elements, which may be the article; a paragraph may not. */
const LAYOUT = new Set('html body div section article main table tbody tr td center form'.split(' '));

/**
 * The element with the document: a known article element where it contains nearly all sentences of the page, else the
 * innermost element that does. Sentences are measured by their punctuation outside of links, which menus do not have.
 */
export function findArticle(body: Element): Element {
  const weights = new Map<Node, number>();
  const enough = weigh(body, weights) * MIN_SHARE;
  const named = elementsIn(body).find((e) => isContainer(e) && (weights.get(e) ?? 0) >= enough);
  return named ?? innermost(body, weights);
}

function innermost(body: Element, weights: ReadonlyMap<Node, number>): Element {
  const weightOf = (node: Node) => weights.get(node) ?? 0;
  let article = body;
  for (;;) {
    if (dataTable(article)) return article; // a data table is read as a whole
    const inner: Element | undefined = childrenOf(article)
      .filter(isElement)
      .find((child) => LAYOUT.has(child.tagName) && weightOf(child) >= weightOf(article) * MIN_SHARE);
    if (!inner || weightOf(inner) === 0) return article;
    article = inner;
  }
}

/** Counts the punctuation inside a node, without links and hidden elements; stores the count of every element. */
function weigh(node: Node, weights: Map<Node, number>): number {
  if (node.nodeName === '#text') return marksIn(node);
  if (isElement(node) && (isHidden(node) || node.tagName === 'a')) return 0;
  const weight = childrenOf(node).reduce((sum, child) => sum + weigh(child, weights), 0);
  weights.set(node, weight);
  return weight;
}

/** Counts the punctuation of a text node. */
function marksIn(node: Node): number {
  return ('value' in node ? node.value : '').match(/[，。；、]/g)?.length ?? 0;
}

/** Unhides an article that is hidden until a script has run. */
export function showHiddenArticle(body: Element): void {
  const enough = marksInside(body) * MIN_SHARE;
  for (const element of elementsIn(body).filter(isSetHidden)) {
    if (enough === 0 || marksInside(element) < enough) continue;
    element.attrs = element.attrs.filter(({ name }) => name !== 'style' && name !== 'hidden');
  }
}

/** Counts the punctuation inside a node, hidden or not. */
function marksInside(node: Node): number {
  if (node.nodeName === '#text') return marksIn(node);
  if (isElement(node) && (isWordless(node) || node.tagName === 'a')) return 0;
  return childrenOf(node).reduce((sum, child) => sum + marksInside(child), 0);
}

function isContainer(element: Element): boolean {
  const names = [attribute(element, 'id'), ...(attribute(element, 'class')?.split(/\s+/) ?? [])];
  return names.some((name) => name !== null && CONTAINERS.has(name.toLowerCase()));
}

import type { PublishedPlan } from '../../model/published.ts';
import type { Layer } from './kinds.ts';

let loaded: Promise<PublishedPlan> | undefined;

/** Points out a layer of the plan in its words; the places come from the plan's data at `source`. */
export async function pointOut(layer: Layer, source: string, words: HTMLElement): Promise<void> {
  loaded ??= fetch(source).then((response) => response.json());
  const { clauses } = await loaded;
  const ranges = clauses.flatMap((clause) => {
    const section = words.querySelector<HTMLElement>(`[id="${clause.id}"]`);
    return section && clause[layer].length > 0 ? rangesOf(section, clause[layer]) : [];
  });
  CSS.highlights.set(layer, new Highlight(...ranges));
}

/** Where places of a clause's text, in UTF-16 code units, stand on the page. */
function rangesOf(section: HTMLElement, places: readonly { start: number; end: number }[]): Range[] {
  const nodes = textNodesOf(section);
  const nodeAt = (offset: number) =>
    nodes.find(({ node, start }) => offset >= start && offset < start + node.data.length);
  return places.flatMap(({ start, end }) => {
    const [first, last] = [nodeAt(start), nodeAt(end - 1)];
    if (!first || !last) return [];
    const range = document.createRange();
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return [range];
  });
}

/** The pieces of a clause's own text, without its number and title, each with the offset at which it begins. */
function textNodesOf(section: HTMLElement): { node: Text; start: number }[] {
  const nodes: { node: Text; start: number }[] = [];
  let start = 0;
  for (const paragraph of section.querySelectorAll(':scope > p:has(> span[id])')) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text) || !node.parentElement?.closest('span[id]')) continue;
      nodes.push({ node, start });
      start += node.data.length;
    }
    // A line break between paragraphs counts as one character of the text.
    start += 1;
  }
  return nodes;
}

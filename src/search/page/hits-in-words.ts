import type { Fold } from '../../text/normalise.ts';
import { hasTraditional } from '../../text/simplified.ts';
import { LazyMap } from '../read/lazy.ts';
import { matchesIn, type Span } from '../read/matches.ts';
import { unpackJson } from '../read/packing.ts';
import { readQuery } from '../read/query.ts';
import { fetchFile } from './fetch-file.ts';
import { passageNodes, piecesOf, wordsOf } from './passage-nodes.ts';

/** How many characters of context are given before and after a match. */
const AROUND = 16;

/** The table of Traditional characters, which is no part of the index of words. */
const files = new LazyMap<'han.pack', Fold>();

/** A match in a document on the page. */
export interface Hit {
  range: Range;
  /** The words around it, “建立道路交通安全状况评价体系”. */
  context: string;
}

/** Where a query matches in a document, by the rules of the search: each of its terms, in the order of the document. */
export async function hitsInWords(root: Element, typed: string): Promise<Hit[]> {
  const conversions = hasTraditional(typed + root.textContent) ? await readConversions() : new Map();
  const words = readQuery(typed, conversions).all.flatMap(({ spellings }) => spellings);
  const fold: Fold = new Map([...conversions].filter(([character]) => hasTraditional(character)));
  return passageNodes(root).flatMap((nodes) => {
    const passage = wordsOf(nodes);
    return matchesIn(passage, words, fold).map((span) => ({
      range: rangeOf(nodes, span),
      context: contextOf(passage, span),
    }));
  });
}

function readConversions(): Promise<Fold> {
  return files.get(
    'han.pack',
    async () => new Map(await unpackJson<[string, string][]>(await fetchFile('han.pack'))),
  );
}

function rangeOf(nodes: readonly Text[], span: Span): Range {
  const range = document.createRange();
  const pieces = piecesOf(nodes, span);
  const [start, end] = [pieces.at(0), pieces.at(-1)];
  if (start && end) {
    range.setStart(start.node, start.first);
    range.setEnd(end.node, end.last);
  }
  return range;
}

function contextOf(passage: string, [from, to]: Span): string {
  return passage.slice(Math.max(from - AROUND, 0), to + AROUND);
}

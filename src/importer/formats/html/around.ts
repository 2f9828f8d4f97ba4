import { kindOfLine, readLabels } from '../../lines.ts';
import type { PageLines } from './lines.ts';
import { elementsIn, type Node, textOf } from './nodes.ts';

/** The lines around the article, as indices: those of the document above and below it, and the others. */
interface Around {
  head: number[];
  tail: number[];
  rest: number[];
}

/** Decides which lines around an article belong to the document; `titles` are the titles of the page. */
export function linesAround(
  { before, article, after }: PageLines,
  { titles, page }: { titles: readonly string[]; page: Node },
): Around {
  const headings = headingsOf(page);
  const links = new Set(
    elementsIn(page)
      .filter(({ tagName }) => tagName === 'a')
      .map(plainOf),
  );
  const isTitle = (line: string) => isTitleOf(line, titles) || headings.has(plain(line));
  const titled = [...before, ...article.slice(0, 3)].some(
    (line) => isTitle(line) || (kindOfLine(line) === 'title' && !before.includes(line)),
  );
  const likely = titled
    ? -1
    : before.findLastIndex((line) => kindOfLine(line) === 'title' && !links.has(plain(line)));
  const seen = new Set<string>();
  const head = [...before.keys()].filter((i) => {
    const line = before[i] ?? '';
    return (i === likely || isTitle(line) || isHeadLine(line)) && !seen.has(line) && seen.add(line);
  });
  const below = before.length + article.length;
  const tail = [...after.keys()]
    .filter((i) => kindOfLine(after[i] ?? '') === 'annexes')
    .map((i) => i + below);
  const kept = new Set([...head, ...tail]);
  const outside = [...before.keys(), ...[...after.keys()].map((i) => i + below)];
  return { head, tail, rest: outside.filter((i) => !kept.has(i)) };
}

/** The titles of a page, without white space. */
export function titlesOf(page: Node, title: string | null): string[] {
  const printed = elementsIn(page).filter(({ tagName }) => tagName === 'title');
  return [plain(title ?? ''), ...printed.map(plainOf)];
}

/** Names of websites, which are on every page. */
const SITE = /网站?$|门户|平台$|网站|频道$|栏目$/u;

/** The `<h1>` headings of a page, except the name of the site. */
function headingsOf(page: Node): Set<string> {
  const words = elementsIn(page)
    .filter(({ tagName }) => tagName === 'h1')
    .map(plainOf);
  return new Set(words.filter((one) => one.length >= 6 && !SITE.test(one)));
}

function isTitleOf(line: string, titles: readonly string[]): boolean {
  const words = plain(line);
  return words.length >= 8 && titles.some((title) => title.includes(words));
}

/** Whether a line above the article is metadata: a labelled line, the document number or a date. */
function isHeadLine(line: string): boolean {
  const kind = kindOfLine(line);
  return readLabels(line).length > 0 || kind === 'number' || kind === 'date';
}

function plainOf(node: Node): string {
  return plain(textOf(node));
}

function plain(words: string): string {
  return words.replace(/\s/g, '');
}

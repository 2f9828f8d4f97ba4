import type { Edit } from './repaired-text.ts';

/** The reason that is given for a table of contents. */
export const CONTENTS = '目录，与正文标题重复';

const HEAD = /^[【[]?目\s*[录錄次][】\]]?$/u;
/** A row of dots or a tab and a page number, which lead from a heading to its page. */
const LEADER = /\s*(?:[.．…·。‥⋯]{3,}|…{2,}|\t+|[.．…·]{2,}\s+|\s{2,})\s*[—–-]?\s*\(?\d{1,4}\)?\s*[—–-]?$/u;
const DOTTED = /^.{2,60}?[.．…·‥⋯]{4,}\s*\d{1,4}$/u;
const LONGEST = 80;

interface Line {
  start: number;
  words: string;
}

/**
 * Takes out a table of contents, from the line 目录 to where its first entry comes again as a heading, and lines of a
 * heading, a row of dots and a page number wherever they stand.
 */
export function removeContents(text: string): Edit[] {
  const lines = [...text.matchAll(/[^\n]+/g)]
    .map((match): Line => ({ start: match.index, words: match[0] }))
    .filter(({ words }) => words.trim() !== '');
  const inside = new Set(lines.filter(({ words }) => DOTTED.test(words.trim())));
  const head = lines.findIndex(({ words }) => HEAD.test(words.trim()));
  if (head >= 0) for (const line of lines.slice(head, endOf(lines, head))) inside.add(line);
  return lines
    .filter((line) => inside.has(line))
    .map(({ start, words }) => ({ start, end: start + words.length, text: '' }));
}

/** Where the entries below the line 目录 end: at the first that comes again, or at what is the heading of nothing below. */
function endOf(lines: readonly Line[], head: number): number {
  const names = lines.map(({ words }) => nameOf(words));
  const first = names[head + 1] ?? '';
  for (let i = head + 1; i < lines.length; i++) {
    const again = i > head + 1 && names[i] === first;
    if (again || !isEntry(lines[i]?.words.trim() ?? '', names[i] ?? '', names.slice(i + 1))) return i;
  }
  return head + 1;
}

function isEntry(words: string, name: string, below: readonly string[]): boolean {
  if (words.length > LONGEST || name === '') return false;
  return (
    LEADER.test(words) || below.some((other) => other === name || (name.length > 3 && other.startsWith(name)))
  );
}

/** A heading without spaces and its page. */
function nameOf(words: string): string {
  return words
    .trim()
    .replace(LEADER, '')
    .replace(/[。\s]/gu, '');
}

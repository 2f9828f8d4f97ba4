import type { Edit } from './repaired-text.ts';

/** The reason of repairs that remove a table of contents. */
export const CONTENTS = '目录，与正文标题重复';

const HEAD = /^[【[]?目\s*[录錄次][】\]]?$/u;
/** Leader dots or a tab, and a page number. */
const LEADER = /\s*(?:[.．…·。‥⋯]{3,}|…{2,}|\t+|[.．…·]{2,}\s+|\s{2,})\s*[—–-]?\s*\(?\d{1,4}\)?\s*[—–-]?$/u;
const DOTTED = /^.{2,60}?[.．…·‥⋯]{4,}\s*\d{1,4}$/u;
const MAX_LENGTH = 80;

interface Line {
  start: number;
  words: string;
}

/**
 * Removes a table of contents, from the line 目录 to where its first entry is repeated as a heading, and single lines with
 * leader dots and a page number.
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

/** The index after the last entry: the first entry that is repeated, or a line that is not a heading below. */
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
  if (words.length > MAX_LENGTH || name === '') return false;
  return (
    LEADER.test(words) || below.some((other) => other === name || (name.length > 3 && other.startsWith(name)))
  );
}

/** An entry without spaces and page number. */
function nameOf(words: string): string {
  return words
    .trim()
    .replace(LEADER, '')
    .replace(/[。\s]/gu, '');
}

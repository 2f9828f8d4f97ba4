const PAGE = /^第?\s*\d*\s*页/;

/** The lines of page headers: those of a red letterhead, 某市人民政府文件 and its number, and other running titles. */
export function sortHeaders(headers: readonly string[]): { head: string[]; others: string[] } {
  const lines = [...new Set(headers)].filter((words) => /\p{Script=Han}/u.test(words));
  const isHead = (words: string) =>
    /文\s*件$/u.test(words) || /[〔[（(]\s?(?:19|20)\d{2}\s?[〕\])）]\s?(?:第\s?)?\d+\s?[号號]$/u.test(words);
  return { head: lines.filter(isHead), others: lines.filter((words) => !isHead(words) && !PAGE.test(words)) };
}

/** The lines of page footers with words, each once; not the numbers of pages. */
export function wordsOfFooters(footers: readonly string[]): string[] {
  return [...new Set(footers)].filter((words) => /\p{Script=Han}/u.test(words) && !PAGE.test(words));
}

/** The lines of a letterhead that the text does not repeat. */
export function aboveText(head: readonly string[], lines: readonly string[]): string[] {
  const plain = (words: string) => words.replace(/\s/g, '');
  const known = new Set(lines.map(plain));
  return head.filter((line) => !known.has(plain(line)));
}

/** The number of the line that contains the beginning of some words, from 1; 0 where there is none. */
export function lineWith(lines: readonly string[], words: string): number {
  const start = words.trim().slice(0, 30);
  return start === '' ? 0 : lines.findIndex((line) => line.includes(start)) + 1;
}

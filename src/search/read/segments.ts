/** The browser's own dictionary of Chinese words. Browsers differ a little, so a query is cut by it only where nothing in the index has it as it is. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words of several characters in a text; known ones are cut out first: 小区里电瓶车充电 → 小区, 电瓶车, 充电. Single characters in a row,
 * which the dictionary does not know as a word, are joined.
 */
export function wordsIn(text: string, known: readonly string[]): string[] {
  const [first] = known.filter((word) => text.includes(word)).sort((a, b) => b.length - a.length);
  if (first === undefined) return segmentsOf(text);
  const [before = '', ...after] = text.split(first);
  return [...new Set([...wordsIn(before, known), first, ...wordsIn(after.join(first), known)])];
}

function segmentsOf(text: string): string[] {
  const parts = [''];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike && segment.length === 1) parts.push(`${parts.pop() ?? ''}${segment}`);
    else parts.push(isWordLike ? segment : '', '');
  }
  return parts.filter((part) => part.length > 1);
}

/** Where words begin and end in a text. */
export function edgesOf(text: string): Set<number> {
  return new Set([...[...segmenter.segment(text)].map(({ index }) => index), text.length]);
}

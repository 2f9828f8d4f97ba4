import type { Run } from '../read/excerpt.ts';

/**
 * The first match of an excerpt as a text directive (WICG Scroll To Text Fragment), with the text around it up to the next
 * punctuation: “行业-,安全,-治理”. The context makes a browser show this occurrence and no other, and find a match in the
 * middle of a word, too. Empty where the excerpt has no match.
 */
export function fragmentOf(excerpt: readonly Run[]): string {
  const at = excerpt.findIndex(({ found }) => found);
  const match = excerpt[at];
  if (!match) return '';
  const [before] = /[^\p{P}\s]*$/u.exec(wordsOf(excerpt.slice(0, at))) ?? [''];
  const [after] = /^[^\p{P}\s]*/u.exec(wordsOf(excerpt.slice(at + 1))) ?? [''];
  return [before && `${encode(before)}-`, encode(match.text), after && `-${encode(after)}`]
    .filter(Boolean)
    .join(',');
}

function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Hyphen and comma are syntax in a text directive. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}

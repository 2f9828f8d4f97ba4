import type { Run } from '../read/excerpt.ts';

/**
 * The first match of an excerpt as a text directive (WICG Scroll To Text Fragment), with what stands beside it up to the
 * next signs: “行业-,安全,-治理”. So a browser shows this place and no other that has the same words, and finds half a
 * word too, which it looks for only between the ends of whole ones. Empty where there is no match.
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

/** A hyphen and a comma mean something in a text directive. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}

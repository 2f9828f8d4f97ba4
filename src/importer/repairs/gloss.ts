import { type Edit, editsOf } from './repaired-text.ts';

const GLOSS = /(?<=\p{Script=Han})\(([a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü][a-z]*)\)/gu;

/** The smallest number of glosses in a thousand characters; fewer may be the author's own. */
const PER_THOUSAND = 5;

/** Removes pinyin that mirror sites insert after characters, 區(qū)應急 → 區應急; real brackets （托管） stay. */
export function removeGlosses(text: string): Edit[] {
  const found = editsOf(text, GLOSS);
  return found.length * 1000 < PER_THOUSAND * text.length ? [] : found;
}

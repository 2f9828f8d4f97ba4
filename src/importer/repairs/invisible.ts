import { INVISIBLE } from '../../model/invisible.ts';
import type { Edit } from './repaired-text.ts';

const ALL = new RegExp(INVISIBLE, 'gv');

/** Takes out the characters that nobody sees, “责任\u200b单位” → “责任单位”. */
export function removeInvisible(text: string): Edit[] {
  return [...text.matchAll(ALL)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: '',
  }));
}

import { INVISIBLE } from '../../model/invisible.ts';
import { type Edit, editsOf } from './repaired-text.ts';

const ALL = new RegExp(INVISIBLE, 'gv');

/** Removes invisible characters, “责任\u200b单位” → “责任单位”. */
export function removeInvisible(text: string): Edit[] {
  return editsOf(text, ALL);
}

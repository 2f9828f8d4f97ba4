import { type Finding, finding } from '../../model/finding.ts';
import { lineWith } from './page-margins.ts';

/** The number of changes quoted. */
const QUOTED = 12;

/** The sign quoted for the end of a paragraph. */
export const PARAGRAPH_END = '¶';

/** A change of a review that nobody has accepted yet; `near` are printed words of the paragraph. */
export interface Change {
  kind: 'inserted' | 'deleted';
  words: string;
  near: string;
}

/** A finding that tracked changes are read as accepted, with their words and lines; an empty list where there are none. */
export function notesOnChanges(changes: readonly Change[], lines: readonly string[]): Finding[] {
  const real = changes.filter(({ words }) => words.trim() !== '');
  if (real.length === 0) return [];
  const told = real.map(({ kind, words, near }) => {
    const line = lineWith(lines, near);
    return { line, text: `${kind} “${words.trim().slice(0, 60)}”${line > 0 ? ` (line ${line})` : ''}` };
  });
  const more = told.length > QUOTED ? ` and ${told.length - QUOTED} more` : '';
  const quotes = told.slice(0, QUOTED).map(({ text }) => text);
  const message = `${real.length} changes of a review (修订) are read as accepted: ${quotes.join(', ')}${more}`;
  return [finding('changes-accepted', told.find(({ line }) => line > 0)?.line ?? 0, message)];
}

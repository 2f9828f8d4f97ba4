import { type Finding, finding } from '../../model/finding.ts';
import { lineWith } from './page-margins.ts';

/** A finding on list paragraphs whose generated numbers are not stored in the file; an empty list where there are none. */
export function notesOnNumbers(unnumbered: readonly string[], lines: readonly string[]): Finding[] {
  const [first = ''] = unnumbered;
  if (unnumbered.length === 0) return [];
  const message = `${unnumbered.length} paragraphs are in lists, and the file does not say with which numbers, from “${first.slice(0, 40)}” on`;
  return [finding('numbers-lost', lineWith(lines, first), message)];
}

import { type Finding, finding } from '../../model/finding.ts';
import { lineWith } from './page-margins.ts';

/** The finding on paragraphs that an office numbers, without saying in the file with which numbers. */
export function notesOnNumbers(unnumbered: readonly string[], lines: readonly string[]): Finding[] {
  const [first = ''] = unnumbered;
  if (unnumbered.length === 0) return [];
  const message = `${unnumbered.length} paragraphs are in lists, and the file does not say with which numbers, from “${first.slice(0, 40)}” on`;
  return [finding('numbers-lost', lineWith(lines, first), message)];
}

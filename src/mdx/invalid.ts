import { FindingError, finding } from '../model/finding.ts';
import { INVISIBLE } from '../model/invisible.ts';

/** What is thrown where the MDX of a plan is not of the form that plans have, at a line of its file. */
export function invalid(file: string, line: number, message: string): FindingError {
  return new FindingError(file, [finding('mdx-invalid', line, message)]);
}

/** What is thrown where words hold a character that nobody sees, behind which others can be hidden. */
export function hidden(words: string, file: string, line: number): FindingError {
  const [character = ''] = words.match(INVISIBLE) ?? [];
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return invalid(file, line, `U+${code} is a character that nobody sees`);
}

import { FindingError, finding } from '../model/finding.ts';
import { INVISIBLE } from '../model/invisible.ts';

/** The error for a line of a plan's MDX that is not of the form that plans have. */
export function invalidMdxError(file: string, line: number, message: string): FindingError {
  return new FindingError(file, [finding('mdx-invalid', line, message)]);
}

/** The error for words with an invisible character, which can hide others. */
export function invisibleCharacterError(words: string, file: string, line: number): FindingError {
  const [character = ''] = words.match(INVISIBLE) ?? [];
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return invalidMdxError(file, line, `U+${code} is an invisible character`);
}

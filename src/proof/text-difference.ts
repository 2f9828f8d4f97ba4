/** Where two texts begin to differ, with the words around that place. */
export interface TextDifference {
  /** The line and the character in it, both from 1. */
  line: number;
  column: number;
  /** The words directly before it, which both have. */
  before: string;
  expected: string;
  found: string;
}

/** How many characters are shown of each text, and before them. */
const SHOWN = 20;
const BEFORE = 10;

/** The first difference of two texts; null where there is none. */
export function textDifference(expected: string, found: string): TextDifference | null {
  if (expected === found) return null;
  const shorter = Math.min(expected.length, found.length);
  let at = 0;
  while (at < shorter && expected[at] === found[at]) at++;
  return differenceAt(at, expected, found);
}

/** The difference of two texts that begins at an offset of both. */
export function differenceAt(at: number, expected: string, found: string): TextDifference {
  const above = expected.slice(0, at).split('\n');
  return {
    line: above.length,
    column: (above.at(-1) ?? '').length + 1,
    before: expected.slice(Math.max(0, at - BEFORE), at),
    expected: expected.slice(at, at + SHOWN),
    found: found.slice(at, at + SHOWN),
  };
}

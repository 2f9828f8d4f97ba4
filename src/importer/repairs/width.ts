import type { Edit } from './repaired-text.ts';

const WIDE: Record<string, string> = { ',': '，', ':': '：', ';': '；', '!': '！', '(': '（', ')': '）' };

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’—…]/u;

/**
 * Makes ASCII punctuation in Chinese text full-width, 要点,现印发 → 要点，现印发. Brackets change in pairs, (2025-2027) next to Chinese
 * becomes （2025-2027）. Punctuation in numbers, times and Latin text stays: 1,000, 12:30, 2023.04.03.
 */
export function widenPunctuation(text: string): Edit[] {
  const characters = [...widenBrackets(text)];
  for (const [i, c] of characters.entries()) {
    if (!(c in WIDE) || c === '(' || c === ')') continue;
    const left = neighbour(characters, i, -1);
    const right = neighbour(characters, i, 1);
    const inNumber = /\d/.test(characters[i - 1] ?? '') && /\d/.test(characters[i + 1] ?? '');
    if (!inNumber && (CHINESE.test(left) || CHINESE.test(right))) characters[i] = WIDE[c] ?? c;
  }
  return differences(text, characters.join(''));
}

function widenBrackets(text: string): string {
  const characters = [...text];
  const open: number[] = [];
  for (const [i, c] of characters.entries()) {
    if (c === '(' || c === '（') open.push(i);
    if (c !== ')' && c !== '）') continue;
    const start = open.pop();
    if (start === undefined) {
      if (CHINESE.test(characters[i - 1] ?? '')) characters[i] = '）';
    } else if (
      [characters[start], c].some((b) => b === '（' || b === '）') ||
      touches(characters, start, i)
    ) {
      characters[start] = '（';
      characters[i] = '）';
    }
  }
  return characters.join('');
}

/** Whether there is Chinese directly outside or inside a pair of brackets. */
function touches(characters: readonly string[], start: number, end: number): boolean {
  return [start - 1, start + 1, end - 1, end + 1].some((i) => CHINESE.test(characters[i] ?? ''));
}

/** The nearest character on one side that is no space; a line's end is none. */
function neighbour(characters: readonly string[], from: number, step: 1 | -1): string {
  let i = from + step;
  while (characters[i] === ' ') i += step;
  return characters[i] ?? '';
}

/** Edits for the characters that differ between two texts of the same length. */
export function differences(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  for (let i = 0; i < before.length; i++) {
    if (before[i] !== after[i]) edits.push({ start: i, end: i + 1, text: after[i] ?? '' });
  }
  return edits;
}

/** A stretch of a text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** The letters of a text, normalised by `foldLetter` and without white space, and the offset of each in the text. */
interface Letters {
  letters: string;
  at: number[];
}

/**
 * The places of `quote` directly after the words `before`: exact matches, or where there are none, matches that ignore white
 * space and width, “危化,冶金” for “危化，\n冶金”.
 */
export function placesOfQuote(text: string, quote: string, before = ''): Span[] {
  const exact = indicesOf(text, before + quote).map((at) => at + before.length);
  if (exact.length > 0) return exact.map((start) => ({ start, end: start + quote.length }));
  return loosePlaces(text, quote, before);
}

/** Where words follow directly after others, without regard to white space and width. */
export function loosePlaces(text: string, quote: string, before = ''): Span[] {
  const { letters, at } = lettersOf(text);
  const [own, above] = [lettersOf(quote).letters, lettersOf(before).letters];
  if (own === '') return [];
  return indicesOf(letters, above + own).map((index) => spanOf(at, index + above.length, own.length));
}

function spanOf(at: readonly number[], first: number, length: number): Span {
  return { start: at[first] ?? 0, end: (at[first + length - 1] ?? 0) + 1 };
}

function indicesOf(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

function lettersOf(text: string): Letters {
  const at: number[] = [];
  let letters = '';
  for (let i = 0; i < text.length; i++) {
    const letter = foldLetter(text[i] ?? '');
    if (letter.trim() === '') continue;
    letters += letter;
    at.push(i);
  }
  return { letters, at };
}

/** A letter without difference of width, ， → , and with straight quotation marks. */
export function foldLetter(letter: string): string {
  if (/[“”„]/.test(letter)) return '"';
  const folded = letter.normalize('NFKC');
  return folded.length === 1 ? folded : letter;
}

/** The share of a quote's letters that may be other ones. */
const MAX_CHANGED = 0.5;

/**
 * The stretch of a text that is most like a quote, by edit distance (Sellers 1980); null where more than half of its letters
 * would have to change.
 */
export function nearestPlace(text: string, quote: string): Span | null {
  const [{ letters, at }, own] = [lettersOf(text), lettersOf(quote).letters];
  // For each prefix of the quote: its edit distance to the nearest stretch that ends here, and where that stretch begins.
  let costs = Array.from({ length: own.length + 1 }, (_, n) => n);
  let starts = costs.map(() => 0);
  let best = { cost: Math.floor(own.length * MAX_CHANGED) + 1, start: 0, end: 0 };
  for (let i = 0; i < letters.length; i++) {
    const [above, begun] = [costs, starts];
    [costs, starts] = [[0], [i + 1]];
    for (let n = 1; n <= own.length; n++) {
      const same = (above[n - 1] ?? 0) + (own[n - 1] === letters[i] ? 0 : 1);
      const less = (above[n] ?? 0) + 1;
      const more = (costs[n - 1] ?? 0) + 1;
      costs[n] = Math.min(same, less, more);
      starts[n] = (costs[n] === same ? begun[n - 1] : costs[n] === less ? begun[n] : starts[n - 1]) ?? 0;
    }
    const cost = costs[own.length] ?? Infinity;
    const continues = best.end > 0 && cost === best.cost && i === best.end;
    if (cost < best.cost || continues) best = { cost, start: starts[own.length] ?? 0, end: i + 1 };
  }
  return best.end > best.start ? spanOf(at, best.start, best.end - best.start) : null;
}

/** The line of an offset in a text, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The width of words, in pixels. */
export type Measure = (words: string) => number;

/** Splits a paragraph into pieces that no line break may divide. */
type Split = (paragraph: string) => string[];

const OPENING = '（〔《〈「『【［“‘';
const CLOSING = '，。、；：？！）〕》〉」』】］”’…—·';
const PIECE = new RegExp(`[${OPENING}]*(?:[\\p{Script=Latin}\\d.,%/:?=&_+~-]+|.)[${CLOSING}]*`, 'gsu');

/**
 * Breaks words into lines no longer than `width`; a paragraph begins a new line. No line begins with a closing mark or ends
 * with an opening one (GB/T 15834—2011, 5.1), and numbers and Latin words are divided only where a line cannot hold them. The
 * joined lines are the words without their line breaks.
 */
export function breakLines(
  words: string,
  width: number,
  measure: Measure,
  piecesOf: Split = charactersOf,
): string[] {
  return words.split('\n').flatMap((paragraph) => fill(piecesOf(paragraph), width, measure));
}

/** Breaks a heading into as few lines as possible, about equally long. */
export function balanceLines(
  heading: string,
  width: number,
  measure: Measure,
  piecesOf: Split = charactersOf,
): string[] {
  const pieces = piecesOf(heading);
  let lines = fill(pieces, width, measure);
  for (let narrower = width; narrower > width / 2; narrower -= width / 50) {
    const closer = fill(pieces, narrower, measure);
    if (closer.length > lines.length) break;
    lines = closer;
  }
  return lines;
}

function fill(pieces: readonly string[], width: number, measure: Measure): string[] {
  const lines = [''];
  for (const piece of pieces.flatMap((whole) => fitting(whole, width, measure))) {
    const last = lines.at(-1) ?? '';
    if (last === '' || measure(last + piece) <= width) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines;
}

/** Numbers, Latin words and single characters, each with the punctuation that must stay with it. */
function charactersOf(paragraph: string): string[] {
  return paragraph.match(PIECE) ?? [];
}

/** Divides a piece that is longer than a line: a URL at / ? and -, a longer part anywhere. */
function fitting(piece: string, width: number, measure: Measure): string[] {
  if (measure(piece) <= width) return [piece];
  const parts = piece.match(/[^/?-]+[/?-]*|[/?-]+/g) ?? [];
  return parts.flatMap((part) => (measure(part) <= width ? [part] : [...part]));
}

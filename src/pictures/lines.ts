/** How long words are, in pixels. */
export type Measure = (words: string) => number;

/** The pieces of a paragraph that stay whole; together they are the paragraph. */
export type Parting = (paragraph: string) => string[];

const OPENING = '（〔《〈「『【［“‘';
const CLOSING = '，。、；：？！）〕》〉」』】］”’…—·';
const PIECE = new RegExp(`[${OPENING}]*(?:[\\p{Script=Latin}\\d.,%/:?=&_+~-]+|.)[${CLOSING}]*`, 'gsu');

/**
 * Words set in lines no longer than `width`, each paragraph on lines of its own: no line begins with a closing mark or ends
 * with an opening one (GB/T 15834—2011, 5.1), and numbers and Latin words stay whole where a line can hold them. The lines
 * joined are the words again.
 */
export function breakLines(
  words: string,
  width: number,
  measure: Measure,
  piecesOf: Parting = signsOf,
): string[] {
  return words.split('\n').flatMap((paragraph) => fill(piecesOf(paragraph), width, measure));
}

/** A heading in lines about equally long, as few as ever. */
export function balanceLines(
  heading: string,
  width: number,
  measure: Measure,
  piecesOf: Parting = signsOf,
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

/** Characters with the marks that stay by them. */
function signsOf(paragraph: string): string[] {
  return paragraph.match(PIECE) ?? [];
}

/** A piece that no line can hold is parted where an address is made of parts, and a part that is too long anywhere. */
function fitting(piece: string, width: number, measure: Measure): string[] {
  if (measure(piece) <= width) return [piece];
  const parts = piece.match(/[^/?-]+[/?-]*|[/?-]+/g) ?? [];
  return parts.flatMap((part) => (measure(part) <= width ? [part] : [...part]));
}

import { type Drawing, INKS, type Mark } from './drawing.ts';
import { breakLines } from './lines.ts';

/** What a card says of a clause. */
export interface ClauseCard {
  /** The plan's title and where the clause stands in it, “第三部分（十）第33项”. */
  title: string;
  locator: string;
  /** The clause's words, a string a paragraph, its number before them. */
  paragraphs: readonly string[];
  /** What is to be known of the words: whence they come, how they were repaired; a string a line. */
  notes: readonly string[];
  /** The document as it is cited in running text. */
  source: string;
  /** A short full address of the clause. */
  link: string;
  /** The address as a QR code, its quiet zone included: rows of dark and light. */
  code: readonly (readonly boolean[])[];
}

/** How long words of a size and a weight are, in pixels. */
export type MeasureOf = (style: { size: number; weight: 400 | 700 }) => (words: string) => number;

const WIDTH = 1080;
const EDGE = 84;
const CODE = 260;
const INDENT = '　　';
const TITLE = { size: 36, weight: 400, color: INKS.soft } as const;
const LOCATOR = { size: 36, weight: 700, color: INKS.zhu } as const;
const WORDS = { size: 44, weight: 400, color: INKS.ink } as const;
const SMALL = { size: 30, weight: 400, color: INKS.soft } as const;

/**
 * The picture of a clause that readers send on: all its words, however many, then whence they come, and a code that leads
 * to the clause. It is as high as the words ask for.
 */
export function clauseCard(card: ClauseCard, measureOf: MeasureOf): Drawing {
  const marks: Mark[] = [];
  let y = EDGE;
  const set = (text: string, style: Style, { x = EDGE, right = EDGE, leading = 1.6 } = {}) => {
    for (const line of breakLines(text, WIDTH - x - right, measureOf(style))) {
      y += style.size * leading;
      marks.push({ kind: 'words', text: line, x, y: Math.round(y), align: 'left', ...style });
    }
  };
  set(card.title, TITLE);
  set(card.locator, LOCATOR);
  y += 24;
  for (const paragraph of card.paragraphs) set(INDENT + paragraph, WORDS, { leading: 1.75 });
  y += 56;
  marks.push({ kind: 'bar', x: EDGE, y, width: WIDTH - 2 * EDGE, height: 2, color: INKS.line });
  y += 36;
  const beside = y;
  for (const text of [card.source, ...card.notes]) set(text, SMALL, { right: EDGE + CODE + 40 });
  y += 16;
  set(card.link, { ...SMALL, color: INKS.zhu }, { right: EDGE + CODE + 40 });
  marks.push(...codeMarks(card.code, WIDTH - EDGE - CODE, beside + 16));
  const height = Math.ceil(Math.max(y, beside + 16 + CODE) + EDGE);
  marks.push({ kind: 'bar', x: 0, y: 0, width: 14, height, color: INKS.zhu });
  return { width: WIDTH, height, ground: INKS.paper, marks };
}

interface Style {
  size: number;
  weight: 400 | 700;
  color: string;
}

/** Dark modules on a light ground; whole pixels, so that no seam shows between them. */
function codeMarks(code: ClauseCard['code'], left: number, top: number): Mark[] {
  const side = Math.floor(CODE / code.length);
  const start = Math.floor(left + (CODE - side * code.length) / 2);
  return code.flatMap((row, at) =>
    row.flatMap((dark, column) =>
      dark
        ? [
            {
              kind: 'bar' as const,
              x: start + column * side,
              y: Math.floor(top) + at * side,
              width: side,
              height: side,
              color: INKS.ink,
            },
          ]
        : [],
    ),
  );
}

import { type Drawing, INKS, type Mark, type TextStyle } from './drawing.ts';
import { breakLines, type Measure } from './lines.ts';

/** The contents of a clause's card. */
export interface ClauseCard {
  /** The plan's title. */
  title: string;
  /** Where the clause stands in the plan, “第三部分（十）第33项”. */
  locator: string;
  /** The paragraphs of the clause, beginning with its number. */
  paragraphs: readonly string[];
  /** Notes on the source and the repairs of the words, one on each line. */
  notes: readonly string[];
  /** The citation of the document in running text. */
  source: string;
  /** The short URL of the clause. */
  link: string;
  /** The QR code of that URL with its quiet zone, row by row; true is dark. */
  code: readonly (readonly boolean[])[];
}

/** Gives the function that measures words of a size and a weight. */
export type MeasureOf = (style: Pick<TextStyle, 'size' | 'weight'>) => Measure;

const WIDTH = 1080;
const EDGE = 84;
const CODE = 260;
const INDENT = '　　';
const TITLE = { size: 36, weight: 400, color: INKS.soft } as const;
const LOCATOR = { size: 36, weight: 700, color: INKS.zhu } as const;
const WORDS = { size: 44, weight: 400, color: INKS.ink } as const;
const SMALL = { size: 30, weight: 400, color: INKS.soft } as const;

/**
 * The picture of a clause for readers to share: all its words, their source, and a QR code with a link to the clause. Its
 * height depends on the length of the words.
 */
export function clauseCard(card: ClauseCard, measureOf: MeasureOf): Drawing {
  const marks: Mark[] = [];
  let y = EDGE;
  const set = (
    text: string,
    style: Omit<TextStyle, 'align'>,
    { x = EDGE, right = EDGE, leading = 1.6 } = {},
  ) => {
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
  const codeTop = y + 16;
  for (const text of [card.source, ...card.notes]) set(text, SMALL, { right: EDGE + CODE + 40 });
  y += 16;
  set(card.link, { ...SMALL, color: INKS.zhu }, { right: EDGE + CODE + 40 });
  marks.push(...codeMarks(card.code, WIDTH - EDGE - CODE, codeTop));
  const height = Math.ceil(Math.max(y, codeTop + CODE) + EDGE);
  marks.push({ kind: 'bar', x: 0, y: 0, width: 14, height, color: INKS.zhu });
  return { width: WIDTH, height, ground: INKS.paper, marks };
}

/** The dark modules of a QR code, at whole pixels so that there are no gaps between them. */
function codeMarks(code: ClauseCard['code'], left: number, top: number): Mark[] {
  const side = Math.floor(CODE / code.length);
  const start = Math.floor(left + (CODE - side * code.length) / 2);
  return code.flatMap((row, index) =>
    row.flatMap((dark, column) =>
      dark
        ? [
            {
              kind: 'bar' as const,
              x: start + column * side,
              y: Math.floor(top) + index * side,
              width: side,
              height: side,
              color: INKS.ink,
            },
          ]
        : [],
    ),
  );
}

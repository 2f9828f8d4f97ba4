import type { Element } from 'xast';
import type { Mark } from '../../model/ledger.ts';
import { CELL_BREAK } from '../../model/table.ts';
import { inline, words } from '../xml.ts';

/** The marks of one text: the title or the text of a clause. */
export type Marks = readonly Pick<Mark, 'start' | 'end'>[];

/** What is set apart from the style of the paragraph. */
interface Set {
  /** The id of a character style. */
  style?: string;
  /** The typeface, “楷体”. */
  face?: string;
}

/** The words of a text between two offsets as runs, cut where marked words begin and end. */
export function markedRuns(
  text: string,
  { start, end }: { start: number; end: number },
  marks: Marks,
  set: Set = {},
): Element[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const edges = inside.flatMap((mark) => [Math.max(mark.start, start), Math.min(mark.end, end)]);
  const bounds = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  return bounds.slice(1).flatMap((to, index) => {
    const from = bounds[index] ?? start;
    const marked = inside.some((mark) => mark.start <= from && mark.end >= to);
    return runsOf(text.slice(from, to), marked ? { ...set, style: 'Marked' } : set);
  });
}

/** Words as a run: a tab and a line break of a cell are elements of their own. */
export function runsOf(text: string, { style, face }: Set = {}): Element[] {
  if (text === '') return [];
  const properties = [
    ...(style ? [inline('w:rStyle', { 'w:val': style }, [])] : []),
    ...(face ? [inline('w:rFonts', facesOf(face), [])] : []),
  ];
  const pieces = text.split(SIGN).map((piece) => {
    if (piece === '\t') return inline('w:tab', {}, []);
    if (piece === CELL_BREAK) return inline('w:br', {}, []);
    return inline('w:t', { 'xml:space': 'preserve' }, [words(piece)]);
  });
  return [
    inline('w:r', {}, [...(properties.length > 0 ? [inline('w:rPr', {}, properties)] : []), ...pieces]),
  ];
}

/** Characters that are elements in Word; a group, so that they stay among the pieces. */
const SIGN = new RegExp(`([\t${CELL_BREAK}])`, 'u');

function facesOf(face: string) {
  return { 'w:ascii': face, 'w:hAnsi': face, 'w:eastAsia': face, 'w:cs': face };
}

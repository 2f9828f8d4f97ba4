import { type FlowParagraph, MAX_DEPTH, plainRow, type RowShape } from '../flow.ts';
import { type List, ListNumbers, numbered } from '../list-numbers.ts';
import { isOn, numberIn, type Properties, SPRM } from './properties.ts';
import { CELL_MARK, type Paragraph } from './story.ts';
import type { Styles } from './styles.ts';

/** What the lines of a text depend on. */
interface Setting {
  styles: Styles;
  lists: readonly List[];
  /** The paragraphs of the text boxes that are anchored at a character. */
  boxesAt(at: number): readonly Paragraph[];
}

/**
 * The paragraphs of a text in order, with the numbers that Word generates. Lines of tables of contents are only in `contents`;
 * paragraphs whose number is not known are also in `unnumbered`.
 */
export function flowOf(
  paragraphs: readonly Paragraph[],
  { styles, lists, boxesAt }: Setting,
): { flow: FlowParagraph[]; contents: string[]; unnumbered: string[] } {
  const numbers = new ListNumbers();
  const contents: string[] = [];
  const unnumbered: string[] = [];
  const numberOf = (properties: Properties) => {
    const list = lists[(numberIn(properties, SPRM.list) ?? 0) - 1];
    return list ? numbers.next(list, numberIn(properties, SPRM.level) ?? 0) : '';
  };
  const linesOf = ({ words, style, properties }: Paragraph): string[] => {
    const printed = words.trim();
    const inherited = styles.inherited(style, properties);
    const number = numberOf(inherited); // empty paragraphs count too
    if (number === '' && printed !== '' && hasOldNumber(inherited)) unnumbered.push(printed);
    if (!styles.isContents(style)) return (printed && numbered(number, printed)).split('\n');
    if (printed !== '') contents.push(printed);
    return [];
  };
  const flow = paragraphs.flatMap((paragraph) => {
    const own = flowParagraph(paragraph, linesOf(paragraph));
    const boxes = paragraph.drawings.flatMap(boxesAt);
    const framed = boxes.map((box) => ({ lines: linesOf(box), depth: own.depth, ends: null }));
    // A mark that ends a cell stands after all that is in the cell.
    return own.ends ? [...framed, own] : [own, ...framed];
  });
  return { flow, contents, unnumbered };
}

const NO_OLD_NUMBER = 0xff;

/** Whether Word 6 numbers a paragraph, which is in no list (MS-DOC 2.9.4, nfc). */
function hasOldNumber(properties: Properties): boolean {
  const [format = NO_OLD_NUMBER] = properties.get(SPRM.oldNumber) ?? [];
  return format !== NO_OLD_NUMBER && !numberIn(properties, SPRM.list);
}

function flowParagraph({ properties, mark }: Paragraph, lines: string[]): FlowParagraph {
  const on = (code: number) => isOn(properties, code);
  const stated = numberIn(properties, SPRM.depth) ?? (on(SPRM.inTable) ? 1 : 0);
  const depth = Math.min(stated, MAX_DEPTH);
  const isRow = depth > 1 ? on(SPRM.innerRowEnd) : mark === CELL_MARK && on(SPRM.rowEnd);
  if (isRow) return { lines: [], depth, ends: 'row', row: (cells) => rowShape(cells, properties) };
  const isCell = depth > 1 ? on(SPRM.innerCellEnd) : mark === CELL_MARK;
  return { lines, depth, ends: isCell ? 'cell' : null };
}

/** The size of what describes a cell, in bytes (MS-DOC 2.9.325). */
const CELL_SIZE = 20;
const MERGED = { sideways: 3, joins: 2, continues: 0x20, begins: 0x40 };

/** The edges and the merged cells that the properties of a row's end state (MS-DOC 2.9.322). */
function rowShape(cells: number, properties: Properties): RowShape {
  const stated = properties.get(SPRM.cells) ?? Buffer.alloc(0);
  const isHead = isOn(properties, SPRM.headRow);
  const start = 1 + 2 * (cells + 1);
  if (stated[0] !== cells || stated.length < start) return { ...plainRow(cells), isHead };
  const flagsOf = (i: number) => {
    const at = start + CELL_SIZE * i;
    return at + 2 <= stated.length ? stated.readUInt16LE(at) : 0;
  };
  return {
    isHead,
    edges: Array.from({ length: cells + 1 }, (_, i) => stated.readInt16LE(1 + 2 * i)),
    cells: Array.from({ length: cells }, (_, i) => ({
      joinsLeft: (flagsOf(i) & MERGED.sideways) === MERGED.joins,
      down: flagsOf(i) & MERGED.begins ? 'begins' : flagsOf(i) & MERGED.continues ? 'continues' : null,
    })),
  };
}

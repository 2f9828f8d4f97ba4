import type { RepairClass } from '../../model/repair.ts';
import type { HandRepair } from '../../model/source.ts';
import type { LineEnds, ReadTable } from '../formats/extract.ts';
import { CONTENTS, removeContents } from './contents.ts';
import { removeFurniture } from './furniture.ts';
import { removeGlosses } from './gloss.ts';
import { removeMarks } from './heading-mark.ts';
import { removeInvisible } from './invisible.ts';
import { breakLines } from './line-break.ts';
import { lineBreaks } from './line-breaks.ts';
import { joinLines } from './line-join.ts';
import { PAGE_NUMBER, removePageNumbers } from './page-numbers.ts';
import { replaceRadicals } from './radical.ts';
import { applyEdits, type Edit, type Grounds, type RepairedText, untouched } from './repaired-text.ts';
import { rowsIn, sparingRows, trimCells } from './rows.ts';
import { simplify } from './script.ts';
import { removeLostSpace, removeSpace } from './space.ts';
import { widenPunctuation } from './width.ts';

/** One layer of repair: it reads the text as the layers before it left it. */
interface Layer {
  grounds: Grounds;
  find: (text: string) => Edit[];
  /** Whether the layer is only for texts out of a mirror that turned characters and wrote readings beside them. */
  mirrorOnly?: true;
}

/** The reason that is given for a character that nobody sees. */
export const INVISIBLE = '不可见的控制字符';

/** The reason that is given for a paragraph made out of a text without line breaks. */
export const UNBROKEN = '收到的文本没有换行，按编号和缩进分段';

/** The layers in their order. */
const LAYERS: readonly Layer[] = [
  { grounds: { class: 'space', confidence: 'certain', reason: INVISIBLE }, find: removeInvisible },
  {
    grounds: { class: 'width', confidence: 'certain', reason: '部首字符还原为同形的汉字' },
    find: replaceRadicals,
  },
  { grounds: { class: 'gloss', confidence: 'certain' }, find: removeGlosses },
  { grounds: { class: 'heading-mark', confidence: 'certain' }, find: removeMarks },
  { grounds: { class: 'width', confidence: 'certain' }, find: widenPunctuation },
  { grounds: { class: 'script', confidence: 'certain' }, find: simplify, mirrorOnly: true },
  { grounds: { class: 'space', confidence: 'high', reason: UNBROKEN }, find: breakLines },
  { grounds: { class: 'furniture', confidence: 'certain', reason: CONTENTS }, find: removeContents },
  { grounds: { class: 'furniture', confidence: 'certain', reason: PAGE_NUMBER }, find: removePageNumbers },
  { grounds: { class: 'furniture', confidence: 'certain' }, find: removeFurniture },
  {
    grounds: { class: 'space', confidence: 'high', reason: '采集时不能转码的空白变成了问号' },
    find: removeLostSpace,
    mirrorOnly: true,
  },
  { grounds: { class: 'space', confidence: 'certain' }, find: removeSpace },
];

const CELL: Grounds = { class: 'space', confidence: 'certain' };
const JOIN: Grounds = { class: 'line-join', confidence: 'high' };

/** What is known of a text beside its characters, and which layers are wanted. */
export interface RepairOptions {
  /** The repairs made by hand. */
  hand?: readonly HandRepair[] | undefined;
  /** Limits the repair to some layers. */
  classes?: readonly RepairClass[] | undefined;
  /** What the line ends of the text stand for. */
  lineEnds?: LineEnds | undefined;
  /** The tables of the text, whose rows and cells no layer may join, part or take out. */
  tables?: readonly ReadTable[] | undefined;
}

/**
 * The text of a document with its damage repaired, the repairs made by hand first, cut lines joined last.
 * Throws a RangeError where a repair by hand does not fit the source.
 */
export function repairText(
  source: string,
  { hand = [], classes, lineEnds = 'unknown', tables = [] }: RepairOptions = {},
): RepairedText {
  let repaired = untouched(source);
  for (const repair of [...hand].sort((a, b) => b.at - a.at)) repaired = applyHandRepair(repaired, repair);
  for (const { grounds, find, mirrorOnly } of LAYERS) {
    if (classes && !classes.includes(grounds.class)) continue;
    if (mirrorOnly && !repaired.repairs.some((repair) => repair.class === 'gloss')) continue;
    const edits = sparingRows(find(repaired.text), repaired.text, rowsIn(repaired, tables));
    repaired = applyEdits(repaired, edits, grounds);
  }
  repaired = applyEdits(repaired, trimCells(repaired.text, rowsIn(repaired, tables)), CELL);
  if (classes && !classes.includes(JOIN.class)) return repaired;
  return applyEdits(repaired, joinLines(repaired.text, lineBreaks(repaired, { hand, lineEnds })), JOIN);
}

/** Made from the last to the first, so that each finds the source before it untouched. */
function applyHandRepair(
  repaired: RepairedText,
  { at, source, published, class: name, confidence, reason }: HandRepair,
): RepairedText {
  const end = at + source.length;
  if (repaired.text.slice(at, end) !== source) {
    throw new RangeError(`${JSON.stringify(source)} does not stand at ${at}`);
  }
  return applyEdits(repaired, [{ start: at, end, text: published }], { class: name, confidence, reason });
}

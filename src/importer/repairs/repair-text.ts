import type { HandRepair, PlacedRepairs } from '../../model/placed-repairs.ts';
import type { RepairClass } from '../../model/repair.ts';

import type { LineEnds, ReadTable } from '../formats/extract.ts';
import { CONTENTS, removeContents } from './contents.ts';
import { refuseUnjoined, withoutBreaksIn } from './decided-lines.ts';
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
import { keepRows, rowsIn, trimCells } from './rows.ts';
import { simplify } from './script.ts';
import { removeLostSpace, removeSpace } from './space.ts';
import { widenPunctuation } from './width.ts';

/** A repair pass; each works on the result of the one before. */
interface Pass {
  grounds: Grounds;
  find: (text: string) => Edit[];
  /** Whether the pass is only for texts of mirror sites, which convert the script and insert pinyin. */
  mirrorOnly?: true;
}

/** The reason of repairs that remove an invisible character. */
export const INVISIBLE = '不可见的控制字符';

/** The reason of line breaks that are inserted into a text without any. */
export const UNBROKEN = '收到的文本没有换行，按编号和缩进分段';

/** The repair passes, in order. */
const PASSES: readonly Pass[] = [
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

/** The options of a repair. */
export interface RepairOptions {
  /** The repairs made by hand and the decisions on line breaks. */
  hand?: PlacedRepairs | undefined;
  /** Limits the repair to some classes. */
  classes?: readonly RepairClass[] | undefined;
  /** The meaning of line ends. */
  lineEnds?: LineEnds | undefined;
  /** The tables of the text, whose rows and cells are never joined, split or removed. */
  tables?: readonly ReadTable[] | undefined;
}

/**
 * Repairs the text of a document: first the repairs by hand, then the passes, last the joining of lines. Throws a MisfitError
 * where an editor joins rows of a table.
 */
export function repairText(
  source: string,
  { hand = { repairs: [], lines: [] }, classes, lineEnds = 'unknown', tables = [] }: RepairOptions = {},
): RepairedText {
  const { lines } = hand;
  const joined = lines.filter((decision) => decision.joined);
  let repaired = untouched(source);
  for (const repair of hand.repairs.toReversed()) repaired = applyHandRepair(repaired, repair);
  for (const { grounds, find, mirrorOnly } of PASSES) {
    if (classes && !classes.includes(grounds.class)) continue;
    if (mirrorOnly && !repaired.repairs.some((repair) => repair.class === 'gloss')) continue;
    const edits = withoutBreaksIn(joined, find(repaired.text), repaired);
    repaired = applyEdits(repaired, keepRows(edits, repaired.text, rowsIn(repaired, tables)), grounds);
  }
  repaired = applyEdits(repaired, trimCells(repaired.text, rowsIn(repaired, tables)), CELL);
  if (classes && !classes.includes(JOIN.class)) return repaired;
  const edits = joinLines(repaired.text, lineBreaks(repaired, { lines, lineEnds }));
  repaired = applyEdits(repaired, edits, JOIN);
  refuseUnjoined(joined, repaired);
  return repaired;
}

/** Applied from last to first, so that the offsets before a repair are still those of the source. */
function applyHandRepair(
  repaired: RepairedText,
  { at, source, published, ...grounds }: HandRepair,
): RepairedText {
  return applyEdits(repaired, [{ start: at, end: at + source.length, text: published }], grounds);
}

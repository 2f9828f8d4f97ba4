import { type Finding, finding } from '../model/finding.ts';
import { isRow } from '../model/table.ts';
import { readNumber } from './numbers.ts';

/** What heads a column, alone on its line. */
const HEAD = new RegExp(
  `^(?:${[
    '序号|编号|类别|名称|备注|说明|数量|金额|权重|分值|属性|指标属性',
    '(?:[一二三四]级|主要|核心|考核|评价)?指标(?:名称|内容|值|解释|含义|说明)?|(?:计量)?单位|目标值?|基期值?|现状值?|预期值?|完成值?',
    '(?:19|20)\\d{2}年?(?:目标|目标值|完成|完成情况|实绩|预期|计划)?|数据来源|评价标准|计算方法',
    '(?:主要|重点|工作|目标|具体)?任务|(?:工作|主要|具体|重点|建设|任务)(?:内容|措施|举措|事项|要求|目标)|项目(?:名称|内容|类别)?|工作事项',
    '(?:主要)?职责|职责分工|部门(?:名称)?|单位名称|(?:责任|牵头|配合|协办|主办|实施|成员|负责)(?:单位|部门|处室|科室)',
    '责任(?:人|领导)|分管领导|联系人|联系电话|(?:完成|办理)?(?:时限|时间|期限)|时间(?:节点|进度|安排)|进度(?:安排|要求)|完成情况',
    '建设(?:地点|规模|性质|单位|年限)|总投资|年度投资|序號|指標|單位|責任單位|備註|主辦機關|辦理期程|工作項目',
  ].join('|')})(?:[（(][^（）()]{1,12}[）)])?$`,
  'u',
);
const TITLE =
  /^表\s?[\d一二三四五六七八九十]{1,3}(?:[-—.]\d{1,2})?(?:\s|[：:、．.]|$)|(?:表|清单|一覽|一览|台账)(?:[（(][^（）()]*[）)])?$/u;
const BARE_NUMBER = /^\d{1,3}$/;

/** So many heads one below the other are those of a table; fewer are where a title stands above. */
const HEADS = 3;
const HEADS_BELOW_TITLE = 2;
/** So many short lines below a table's title are its cells. */
const CELLS = 8;
const CELL = 16;
/** So many numbers, each alone on its line and no farther from the last, count the rows of a table. */
const COUNTED = 4;
const ROW = 8;

/** What is one table: the line it begins with, and the first that it does not reach. */
interface Stretch {
  start: number;
  end: number;
  kind?: 'counted';
}

/**
 * The tables whose cells have become lines, 序号⏎指标⏎单位⏎1⏎…, one finding each: which cells belong together is not guessed.
 * A finding's line is an index into the lines.
 */
export function findFlattenedTables(lines: readonly string[]): Finding[] {
  const found = [...headed(lines), ...titled(lines), ...counted(lines)].sort((a, b) => a.start - b.start);
  const apart = found.filter((one, i) => !found.slice(0, i).some((other) => isSame(other, one)));
  return apart.map(({ start, end }) => {
    const words = lines.slice(start, Math.min(end, start + 6)).join(' / ');
    return finding('table-flattened', start, `a table (表格) has one cell a line: “${words.slice(0, 60)}…”`);
  });
}

/** Whether a stretch is in an earlier one, or goes on with its rows below a heading between them: 二、健康舒适 above 10. */
function isSame(earlier: Stretch, { start, end, kind }: Stretch): boolean {
  const same = start < earlier.end || (kind === 'counted' && start - earlier.end <= 2);
  if (same) earlier.end = Math.max(earlier.end, end);
  return same;
}

/** Below the heads of their columns, to where no cell can be. */
function headed(lines: readonly string[]): Stretch[] {
  return runsOf(lines, (line) => HEAD.test(line.replace(/\s/g, ''))).flatMap(({ start, end }) => {
    const least = TITLE.test(lines[start - 1] ?? '') ? HEADS_BELOW_TITLE : HEADS;
    const told = lines.slice(start, end).some((line) => /\p{Script=Han}{2}/u.test(line));
    return told && end - start >= least ? [{ start, end: endOfCells(lines, end) }] : [];
  });
}

/** Short lines below the title of a table. */
function titled(lines: readonly string[]): Stretch[] {
  return runsOf(lines, isCell).flatMap(({ start, end }) => {
    const title = lines.slice(Math.max(0, start - 1), end).findIndex((line) => TITLE.test(line));
    const first = Math.max(0, start - 1) + title;
    return title >= 0 && end - first > CELLS ? [{ start: first, end: endOfCells(lines, end) }] : [];
  });
}

/** Numbers that count on, each alone on its line, with the cells of a row between them. */
function counted(lines: readonly string[]): Stretch[] {
  const numbers = lines.flatMap((line, at) => (BARE_NUMBER.test(line) ? [{ at, value: Number(line) }] : []));
  const stretches: (Stretch & { count: number; value: number })[] = [];
  for (const { at, value } of numbers) {
    const open = stretches.find((one) => one.value + 1 === value && at - one.end < ROW && at > one.end);
    if (open) Object.assign(open, { end: at + 1, count: open.count + 1, value });
    else stretches.push({ start: at, end: at + 1, count: 1, value });
  }
  return stretches
    .filter(({ count }) => count >= COUNTED)
    .map(({ start, end }) => ({ start, end: endOfCells(lines, end), kind: 'counted' }));
}

/** Where the lines that may be cells end: at a clause's number with words, or where the words are plainly prose. */
function endOfCells(lines: readonly string[], from: number): number {
  const end = lines.findIndex((line, i) => i >= from && isClause(line));
  return end < 0 ? lines.length : end;
}

function isClause(line: string): boolean {
  const number = readNumber(line);
  return number !== null && ['sec', 'subsec', 'chp', 'art', 'part'].includes(number.marker.kind.name);
}

function isCell(line: string): boolean {
  return line.length <= CELL && !isRow(line) && !/[。；：，]/u.test(line) && readNumber(line) === null;
}

/** The runs of lines of which something holds. */
function runsOf(lines: readonly string[], holds: (line: string) => boolean): Stretch[] {
  const runs: Stretch[] = [];
  for (const [i, line] of lines.entries()) {
    const last = runs.at(-1);
    if (!holds(line)) continue;
    if (last?.end === i) last.end = i + 1;
    else runs.push({ start: i, end: i + 1 });
  }
  return runs;
}

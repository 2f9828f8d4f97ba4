import { type Finding, finding } from '../model/finding.ts';
import { isRow } from '../model/row.ts';
import { readNumber } from './numbers.ts';

/** A column heading on a line of its own. */
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

/** Consecutive headings that make a table, and those that do below a table's title. */
const MIN_HEADS = 3;
const MIN_HEADS_BELOW_TITLE = 2;
/** Consecutive short lines below a table's title that make a table, and the length of a short line. */
const MIN_CELLS = 8;
const MAX_CELL_LENGTH = 16;
/** Consecutive row numbers that make a table, and the lines from one to the next. */
const MIN_NUMBERS = 4;
const MAX_ROW_LINES = 8;

/** The lines of a table: the first, and the one after the last. */
interface Stretch {
  start: number;
  end: number;
  kind?: 'counted';
}

/**
 * Finds tables whose cells have become lines, 序号⏎指标⏎单位⏎1⏎…; their rows are not guessed. The line of a finding is an index
 * into the lines.
 */
export function findFlattenedTables(lines: readonly string[]): Finding[] {
  const found = [...headed(lines), ...titled(lines), ...counted(lines)].sort((a, b) => a.start - b.start);
  const separate = found.filter((one, i) => !found.slice(0, i).some((other) => isSame(other, one)));
  return separate.map(({ start, end }) => {
    const words = lines.slice(start, Math.min(end, start + 6)).join(' / ');
    return finding('table-flattened', start, `a table (表格) has one cell a line: “${words.slice(0, 60)}…”`);
  });
}

/** Whether a stretch overlaps an earlier one, or continues it after a heading between its rows: 二、健康舒适 before 10. */
function isSame(earlier: Stretch, { start, end, kind }: Stretch): boolean {
  const same = start < earlier.end || (kind === 'counted' && start - earlier.end <= 2);
  if (same) earlier.end = Math.max(earlier.end, end);
  return same;
}

/** Tables by their column headings. */
function headed(lines: readonly string[]): Stretch[] {
  return runsOf(lines, (line) => HEAD.test(line.replace(/\s/g, ''))).flatMap(({ start, end }) => {
    const minimum = TITLE.test(lines[start - 1] ?? '') ? MIN_HEADS_BELOW_TITLE : MIN_HEADS;
    const hasWords = lines.slice(start, end).some((line) => /\p{Script=Han}{2}/u.test(line));
    return hasWords && end - start >= minimum ? [{ start, end: endOfCells(lines, end) }] : [];
  });
}

/** Tables by a title with short lines below it. */
function titled(lines: readonly string[]): Stretch[] {
  return runsOf(lines, isCell).flatMap(({ start, end }) => {
    const title = lines.slice(Math.max(0, start - 1), end).findIndex((line) => TITLE.test(line));
    const first = Math.max(0, start - 1) + title;
    return title >= 0 && end - first > MIN_CELLS ? [{ start: first, end: endOfCells(lines, end) }] : [];
  });
}

/** Tables by consecutive row numbers on lines of their own. */
function counted(lines: readonly string[]): Stretch[] {
  const numbers = lines.flatMap((line, at) => (BARE_NUMBER.test(line) ? [{ at, value: Number(line) }] : []));
  const stretches: (Stretch & { count: number; value: number })[] = [];
  for (const { at, value } of numbers) {
    const open = stretches.find(
      (one) => one.value + 1 === value && at - one.end < MAX_ROW_LINES && at > one.end,
    );
    if (open) Object.assign(open, { end: at + 1, count: open.count + 1, value });
    else stretches.push({ start: at, end: at + 1, count: 1, value });
  }
  return stretches
    .filter(({ count }) => count >= MIN_NUMBERS)
    .map(({ start, end }) => ({ start, end: endOfCells(lines, end), kind: 'counted' }));
}

/** The index of the next numbered clause, where the cells end. */
function endOfCells(lines: readonly string[], from: number): number {
  const end = lines.findIndex((line, i) => i >= from && isClause(line));
  return end < 0 ? lines.length : end;
}

function isClause(line: string): boolean {
  const number = readNumber(line);
  return number !== null && ['sec', 'subsec', 'chp', 'art', 'part'].includes(number.marker.kind.name);
}

function isCell(line: string): boolean {
  return (
    line.length <= MAX_CELL_LENGTH && !isRow(line) && !/[。；：，]/u.test(line) && readNumber(line) === null
  );
}

/** Runs of consecutive lines that fulfil a condition. */
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

import type { Row } from './table.ts';

/** The head of the column that numbers the rows. */
export const NUMBER = /^(?:序\s*号|序|编\s*号|项\s*号)$/;
const TASK = /任务|职责|职能|措施|事项|项目|内容|要点|举措|工作|目标|指标|名称|类别/;
const DUTY = /单位|部门|责任|牵头|配合|时限|时间|期限|进度|节点/;
/** What one has to do, beside the body that has to. */
const DUTIES = /职责|职能|分工|任务|工作|事项|措施|举措|内容|要点|要求/;
const BODIES = /^(?:部门|单位|责任部门|责任单位|部门名称|单位名称|成员单位|职能部门|科室|处室|街道|镇街)$/;
/** Heads of columns that hold figures: the table measures, and its rows are no tasks. */
const MEASURE =
  /指标值|目标值|预期值|数值|完成值|基期|基数|现状|年均|累计|增速|增幅|属性|单价|数量|金额|总投资|投资额|面积|长度|人数|比重|占比|得分|分值|权重|(?:19|20)\d{2}年?/;
/** 单位 alone is a unit of measure beside these. */
const MEASURED = /指标|产量|数值|数量|目标值|规模|(?:19|20)\d{2}年?/;

/** Whether a row heads a table of tasks, whose rows are clauses: 序号, 重点任务, 责任单位. */
export function isTaskHead(row: Row): boolean {
  const heads = row.map((cell) => cell.replace(/\s/g, ''));
  const others = heads.filter((cell) => !NUMBER.test(cell));
  if (isMeasuring(others)) return false;
  return others.length < heads.length && others.some(isTask) && others.some((head) => isDuty(head, others));
}

/** Whether columns head a table of indicators: 指标, 单位, 2025年目标值, whoever answers for them. */
function isMeasuring(heads: readonly string[]): boolean {
  if (heads.some((head) => /任务|措施|举措|事项/.test(head))) return false;
  const measured = heads.some((head) => MEASURE.test(head) || /^(?:计量|计算|指标)?单位$/.test(head));
  return measured && heads.some((head) => /^\p{Script=Han}{0,4}指标(?:名称|内容|项目)?$/u.test(head));
}

/** Whether a row heads a numbered list of what is to be done, or of who has to do what: 序号, 部门, 职责. */
export function isListHead(row: Row): boolean {
  const heads = row.map((cell) => cell.replace(/\s/g, ''));
  if (!heads.some((cell) => NUMBER.test(cell)) || heads.some((head) => MEASURE.test(head))) return false;
  if (heads.some((head) => /指标/.test(head))) return false;
  return heads.some((head) => DUTIES.test(head) || BODIES.test(head));
}

/** Whether a column tells what is to be done. */
export function isTask(heading: string): boolean {
  return TASK.test(heading) && !DUTY.test(heading);
}

function isDuty(head: string, heads: readonly string[]): boolean {
  if (/^(?:计量|计算)?单位$/.test(head)) return !heads.some((other) => MEASURED.test(other));
  return DUTY.test(head);
}

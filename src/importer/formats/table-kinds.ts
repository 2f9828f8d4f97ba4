import type { Row } from './table.ts';

/** The heading of the column with row numbers. */
export const NUMBER = /^(?:序\s*号|序|编\s*号|项\s*号)$/;
const TASK = /任务|职责|职能|措施|事项|项目|内容|要点|举措|工作|目标|指标|名称|类别/;
const DUTY = /单位|部门|责任|牵头|配合|时限|时间|期限|进度|节点/;
/** Headings of duties, next to the body that has them. */
const DUTIES = /职责|职能|分工|任务|工作|事项|措施|举措|内容|要点|要求/;
const BODIES = /^(?:部门|单位|责任部门|责任单位|部门名称|单位名称|成员单位|职能部门|科室|处室|街道|镇街)$/;
/** Headings of columns with figures; such a table has indicators and not tasks. */
const MEASURE =
  /指标值|目标值|预期值|数值|完成值|基期|基数|现状|年均|累计|增速|增幅|属性|单价|数量|金额|总投资|投资额|面积|长度|人数|比重|占比|得分|分值|权重|(?:19|20)\d{2}年?/;
/** Next to these headings 单位 is a unit of measure. */
const MEASURED = /指标|产量|数值|数量|目标值|规模|(?:19|20)\d{2}年?/;

/** Whether a row is the header of a task table, whose rows are clauses: 序号, 重点任务, 责任单位. */
export function isTaskHead(row: Row): boolean {
  const heads = row.map((cell) => cell.replace(/\s/g, ''));
  const others = heads.filter((cell) => !NUMBER.test(cell));
  if (isMeasuring(others)) return false;
  return others.length < heads.length && others.some(isTask) && others.some((head) => isDuty(head, others));
}

/** Whether headings are those of a table of indicators, with or without responsible bodies: 指标, 单位, 2025年目标值. */
function isMeasuring(heads: readonly string[]): boolean {
  if (heads.some((head) => /任务|措施|举措|事项/.test(head))) return false;
  const measured = heads.some((head) => MEASURE.test(head) || /^(?:计量|计算|指标)?单位$/.test(head));
  return measured && heads.some((head) => /^\p{Script=Han}{0,4}指标(?:名称|内容|项目)?$/u.test(head));
}

/** Whether a row is the header of a numbered list of tasks or duties: 序号, 部门, 职责. */
export function isListHead(row: Row): boolean {
  const heads = row.map((cell) => cell.replace(/\s/g, ''));
  if (!heads.some((cell) => NUMBER.test(cell)) || heads.some((head) => MEASURE.test(head))) return false;
  if (heads.some((head) => /指标/.test(head))) return false;
  return heads.some((head) => DUTIES.test(head) || BODIES.test(head));
}

/** Whether a heading is that of the column with the tasks. */
export function isTask(heading: string): boolean {
  return TASK.test(heading) && !DUTY.test(heading);
}

function isDuty(head: string, heads: readonly string[]): boolean {
  if (/^(?:计量|计算)?单位$/.test(head)) return !heads.some((other) => MEASURED.test(other));
  return DUTY.test(head);
}

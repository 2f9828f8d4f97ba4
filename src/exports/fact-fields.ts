import { z } from 'zod';
import {
  citationSchema,
  deadlineSchema,
  targetSchema,
  termSchema,
  unitMentionSchema,
} from '../model/facts.ts';
import { described } from './described.ts';

const START = '起点，以 UTF-16 码元计，从 0 数起';
const END = '终点（不含），以 UTF-16 码元计';

/** Where a quotation of a clause's `text` stands. */
const QUOTATION = {
  quote: '原文，等于该条 text 的 start 至 end',
  start: `引文在该条 text 中的${START}`,
  end: `引文在该条 text 中的${END}`,
};

/** A responsible unit, with words on each field. */
export const unitMentionFields = described(unitMentionSchema.shape, {
  name: '所印的单位名称',
  unit: '单位在登记册中的标识；登记册没有的为 null',
  role: '职责：lead 牵头、assist 配合、named 列名',
  collective: '是否泛指多个单位，如“各区人民政府”',
  ...QUOTATION,
});

/** A numeric target, with words on each field. */
export const targetFields = described(targetSchema.shape, {
  value: '数值，万、亿已换算，如“70万平方米”为 700000',
  unit: '计量单位，如“平方米”',
  bound: '界限：at-least 不少于、at-most 不超过、exactly 等于、increase-by 增加、decrease-by 减少',
  kind: '类别：target 指标、limit 限额、frequency 频次',
  ...QUOTATION,
});

/** A deadline, with words on each field. */
export const deadlineFields = described(deadlineSchema.shape, {
  kind: '类别：by 此前、on 当日、period 期间、recurrence 周期、trigger 触发、open 未定',
  from: '起始日期，ISO 8601，精确到原文所及；没有的为 null',
  to: '截止日期，ISO 8601，精确到原文所及；没有的为 null',
  inferred: '年份是否由计划年度推定',
  ...QUOTATION,
});

/** A cited document, with words on each field. */
export const citationFields = described(citationSchema.shape, {
  title: '书名号内的名称',
  docNumber: '随文注明的发文字号；没有的为 null',
  document: '引用文件的标识，同一文件的不同写法相同；只写文种、未指明文件的（如《意见》）为 null',
  ...QUOTATION,
});

/** A term, with words on each field. */
export const termFields = described(termSchema.shape, {
  term: '用语',
  definition: '原文的释义；只使用而未释义的为 null',
  start: `用语在该条 text 中的${START}`,
  end: `用语在该条 text 中的${END}`,
});

/** Where a fact comes from: the first columns of every table of facts. */
export const originFields = described(
  { plan: z.string(), planTitle: z.string(), clause: z.string(), url: z.string() },
  {
    plan: '计划的标识',
    planTitle: '计划的标题',
    clause: '条款的标识，由所印的序号连成，如 3-10-33',
    url: '该条的网页地址，从站点根目录算起',
  },
);

import { isCurrency } from './money.ts';
import type { Quantity } from './quantities.ts';
import { MAGNITUDE } from './refusal-rules.ts';

/** Reasons for which the parts of a refused number are refused too, whatever their unit. */
const WHOLE: ReadonlySet<string> = new Set(['tasks', 'contents', 'result', 'definition', 'part']);

/** Whether a number is a part of a refused one: 共23项任务，其中5项. */
export function isPart(masked: string, whole?: Quantity, part?: Quantity, refusal?: string | null): boolean {
  if (!whole || !part || !refusal || !(WHOLE.has(refusal) || whole.unit === part.unit)) return false;
  return /^[^。;!?\n]*其中[^,。;!?\n]{0,12}$/.test(masked.slice(whole.end, part.start));
}

/** Words between two numbers that turn from results to tasks. */
const TURNS =
  /[。;!?\n]|新建|新增|再|建设|打造|培育|创建|支持|扩大|推进|推动|开展|加快|加强|提升|完善|强化|力争|确保|争取|要|将|今年|明年|本年|20\d\d|年底|年内|计划|拟|其余|剩余|给予/;

/** Whether a number continues the results before it: 全市共有学校320所，在校学生25万人. */
export function continuesResult(masked: string, result?: Quantity, next?: Quantity): boolean {
  if (!result || !next) return false;
  const opening = /[^,。;!?\n]*$/.exec(masked.slice(0, result.start))?.[0] ?? '';
  return (
    !/^\s*(?:对|在|依托|结合|利用|围绕|发挥|按)/.test(opening) &&
    !TURNS.test(masked.slice(result.end, next.start))
  );
}

/** Measure words of things that have a size. */
const COUNTED = /^[个座处家户所条台艘支套栋幢只口眼项间期场班]$/;
const THINGS = /^级?(?!.*(?:新|建|改|增|完成|安装|配备|打造|培育))[\u4e00-\u9fff]{2,10}$/;
/** Things with a sum of money, 产值超10亿元企业5家, unlike those that receive it, 500万元支持企业5家. */
const MEMBERS = /(?:企业|项目|村|园区|镇|平台|集群|基地|合作社|商场|商圈)$/;
const GIVES_TO = /支持|奖励|扶持|用于/;

/** Whether a number is the size of the things that the next one counts: 1000吨冷库3座. */
export function isSizeOf(masked: string, size?: Quantity, count?: Quantity): boolean {
  if (!size || !count || !MAGNITUDE.test(size.unit)) return false;
  const between = masked.slice(size.end, count.start);
  if (isCurrency(size.unit) && (GIVES_TO.test(between) || !MEMBERS.test(between))) return false;
  return COUNTED.test(count.unit) && THINGS.test(between);
}

/** Whether two numbers are a list: 营业收入达到1亿元、5亿元的企业. */
export function isListed(masked: string, one?: Quantity, next?: Quantity): boolean {
  if (!one || !next) return false;
  return (
    one.unit === next.unit &&
    /^(?:\(含\)|及|含)?(?:以上|以下)?[、和或及且]$/.test(masked.slice(one.end, next.start))
  );
}

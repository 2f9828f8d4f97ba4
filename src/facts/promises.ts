import { conditionsIn } from './conditions.ts';
import { isCurrency } from './money.ts';
import { type Quantity, readQuantities } from './quantities.ts';
import { MAGNITUDE } from './refusal-rules.ts';
import { reviewsIn } from './review.ts';
import type { Span } from './scan.ts';
import { refusalOf } from './target-refusals.ts';

/** The numbers of a masked text that are promised: neither reported from before the plan's first year nor refused. */
export function promisesIn(masked: string, firstYear: number | null): Quantity[] {
  const quantities = readQuantities(masked);
  if (quantities.length === 0) return [];
  const silent = silentIn(masked, firstYear);
  const refusals = refusalsOf(masked, quantities);
  return quantities.filter(
    (q, i) => refusals[i] === null && !silent.some((span) => span.start <= q.start && q.end <= span.end),
  );
}

/** The stretches of a masked text that promise nothing: what looks back, and who gets what. */
export function silentIn(masked: string, firstYear: number | null): Span[] {
  return [...reviewsIn(masked, firstYear), ...conditionsIn(masked)];
}

/** Why each number is no target, those included that share the lot of their neighbour; null for those that may be one. */
function refusalsOf(masked: string, quantities: readonly Quantity[]): (string | null)[] {
  const refusals = quantities.map((quantity) => refusalOf(masked, quantity));
  for (let i = 1; i < quantities.length; i++) {
    if (isPart(masked, quantities[i - 1], quantities[i], refusals[i - 1])) refusals[i] ??= 'part';
    if (refusals[i - 1] === 'result' && goesOn(masked, quantities[i - 1], quantities[i]))
      refusals[i] ??= 'result';
  }
  for (let i = quantities.length - 2; i >= 0; i--) {
    if (refusals[i + 1] && isListed(masked, quantities[i], quantities[i + 1])) refusals[i] ??= 'listed';
    if (isSizeOf(masked, quantities[i], quantities[i + 1])) refusals[i] ??= 'size';
  }
  return refusals;
}

/** What is refused as a whole and in its parts, whatever the parts are counted in. */
const WHOLE: ReadonlySet<string> = new Set(['tasks', 'contents', 'result', 'definition', 'part']);

/** Whether a number counts a part of what a refused one counts: 共23项任务，其中5项. */
function isPart(masked: string, whole?: Quantity, part?: Quantity, refusal?: string | null): boolean {
  if (!whole || !part || !refusal || !(WHOLE.has(refusal) || whole.unit === part.unit)) return false;
  return /^[^。;!?\n]*其中[^,。;!?\n]{0,12}$/.test(masked.slice(whole.end, part.start));
}

/** What turns from results to what is to be done, in the words between two numbers. */
const TURNS =
  /[。;!?\n]|新建|新增|再|建设|打造|培育|创建|支持|扩大|推进|推动|开展|加快|加强|提升|完善|强化|力争|确保|争取|要|将|今年|明年|本年|20\d\d|年底|年内|计划|拟|其余|剩余|给予/;

/** Whether a number goes on with the results before it: 全市共有学校320所，在校学生25万人. */
function goesOn(masked: string, result?: Quantity, next?: Quantity): boolean {
  if (!result || !next) return false;
  const opening = /[^,。;!?\n]*$/.exec(masked.slice(0, result.start))?.[0] ?? '';
  return (
    !/^\s*(?:对|在|依托|结合|利用|围绕|发挥|按)/.test(opening) &&
    !TURNS.test(masked.slice(result.end, next.start))
  );
}

/** Whether a number says how large the things are that the next one counts: 1000吨冷库3座. */
function isSizeOf(masked: string, size?: Quantity, count?: Quantity): boolean {
  if (!size || !count || isCurrency(size.unit) || !MAGNITUDE.test(size.unit)) return false;
  return (
    /^[个座处家所条台艘支套栋幢只口眼项间期场班]$/.test(count.unit) &&
    /^级?(?!.*(?:新|建|改|增|完成|安装|配备|打造|培育))[\u4e00-\u9fff]{2,10}$/.test(
      masked.slice(size.end, count.start),
    )
  );
}

/** Whether two numbers are listed as one: 营业收入达到1亿元、5亿元的企业. */
function isListed(masked: string, one?: Quantity, next?: Quantity): boolean {
  if (!one || !next) return false;
  return one.unit === next.unit && /^[、和或及]$/.test(masked.slice(one.end, next.start));
}

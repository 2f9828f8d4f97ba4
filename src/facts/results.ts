import type { Span } from './scan.ts';

/** Words for results before a number: 累计, 已, 共举办176场, 计有1268组. */
const DONE =
  /(?:(?<!业务|进度)已经?|现有|共有|(?<!每[^,]*)拥有(?![量率])|原有|以来|曾|逾|累计|业已|(?:完成|实现|建成|新增|培训|开展|组织|举办|取得|获得|争取|投入|改造|整治|解决|发放|查处|排查|整改|吸引|引进)了|发现|查出|排查出|查获|抓获)[^,]*$/;
const IN_ALL =
  /(?:(?:合计|总计|共计|(?<!公)共|(?<![预估设统审会累合共总伙约])计)有?约?|(?<!公)共(?:完成|开展|组织|举办|办|建|新|培训|检查|排查|整改|发|投入|处理|查|立案|实施|受理|核准|补助|安排|争取|引进|接待|解决|化解|调解|审|征|收|派|出|制定|修|签|改造|种|造林|救助|资助|帮|吸引|获|评|打|破)(?<!共建(?=共|设|美))[^,]*)$/;
/** Words for results after a number: 6处已竣工. */
const DONE_AFTER = /^[^,]{0,8}(?:业?已(?![知有])|均已|全部竣工|获奖)/;
/** The beginning of a sentence on the present state. */
const STATE = /^\s*(?:目前|截至|截止|迄今|至今|现在)/;
/** Words for the future, which make a sum a target: 到2025年累计建成, 计划共建设. */
const AHEAD =
  /将|力争|确保|计划|目标|预计|预期|拟|争取|到20\d\d年|(?:今年|本年)(?!以来|上半年|前|[一二三四1-4]季度)|“?十[四五六]五”?(?:期间|时期|末)|年内|年底|全年(?!共)|不低于|不少于|至少|不超过|以内|(?<![主重需首必])要(?![素点求闻件])/;

/** Whether a number of a masked text is a result and not a target: 累计建成充电桩5000个, 其中6处已竣工. */
export function isResult(masked: string, { start, end }: Span, before: string, after: string): boolean {
  const sentence = sentenceAround(masked, { start, end });
  if (AHEAD.test(sentence) || /^以上/.test(after)) return OUTRIGHT.test(before);
  return DONE.test(before) || IN_ALL.test(before) || DONE_AFTER.test(after) || STATE.test(sentence);
}

/** Words for results in any sentence. */
const OUTRIGHT = /(?:(?<!业务|进度)已经?|现有|共有|(?<!每[^,]*)拥有(?![量率])|原有|以来|曾)[^,]*$/;

function sentenceAround(masked: string, { start, end }: Span): string {
  const before = /[^。;!?\n]*$/.exec(masked.slice(0, start))?.[0] ?? '';
  return before + masked.slice(start, end) + (/^[^。;!?\n]*/.exec(masked.slice(end))?.[0] ?? '');
}

import type { Amount } from '../model/facts.ts';
import { boundOf } from './bounds.ts';
import { GIVES, isCurrency, MONEY } from './money.ts';
import { type PlanDates, planYears } from './plan-years.ts';
import { withoutTargets } from './promises.ts';
import { type Quantity, readQuantities } from './quantities.ts';
import { wordsOf } from './quantity-words.ts';
import { maskNames, phraseAround, quotationOf, scanForm } from './scan.ts';

/**
 * Reads the money that a clause commits, “安排专项资金500万元” or “投资1.2亿元”, with the words that tell its purpose. Prices, rates,
 * fines, thresholds, money already spent and the cost of mentioned projects do not count.
 */
export function readAmounts(text: string, dates: PlanDates): Amount[] {
  const masked = maskNames(scanForm(text));
  const sums = readQuantities(masked).filter(({ unit }) => isCurrency(unit));
  const silent = sums.length === 0 ? [] : withoutTargets(masked, planYears(dates).first);
  const committed = sums
    .filter((sum) => !silent.some((span) => span.start <= sum.start && sum.end <= span.end))
    .filter((sum) => isCommitted(masked, sum));
  return committed.map((sum) => toAmount(text, masked, sum, committed));
}

const GIVEN_BEFORE = new RegExp(`(?:${GIVES}).{0,30}$|(?:${MONEY})(?:总额|规模|额度|总量)?[^,]{0,8}$`);
const GIVEN_AFTER = new RegExp(
  `^(?:以上|以下|以内|左右)?的?[^,]{0,12}(?:${MONEY})|^(?:以上|左右)?(?:用于|用来|支持|专项用于)`,
);

interface Refusal {
  /** What the sum is instead of a commitment. */
  reason: string;
  before?: RegExp;
  after?: RegExp;
}

/** Sums that are not commitments. All conditions of a rule must hold. */
const REFUSALS: readonly Refusal[] = [
  {
    reason: 'price',
    before: /(价格?|单价|售价|限价|收费|票价|租金|费用标准|缴费|门票|工资|底薪|月薪|年薪|最低)[^,]{0,8}$/,
  },
  {
    reason: 'rate',
    before:
      /(人均|户均|亩均|标准|每(人|户|亩|吨|件|个|名|家|辆|台|套|平方米|立方米|公里|千瓦时|度|次|天|日|月|年|项|处|座|篇|床))[^,]{0,16}$/,
  },
  {
    reason: 'rate',
    after:
      /^(以上|以下|以内|左右)?(\/|每|一)(人|户|亩|吨|件|个|名|家|辆|台|套|平方米|公里|度|次|天|日|月|年)/,
  },
  { reason: 'fine', before: /(罚款|罚没|处以|并处|罚金|没收|追缴|赔偿|损失|涉案|诈骗|非法)[^,]{0,20}$/ },
  { reason: 'fine', after: /^(以上|以下)?(\d|[^,]{0,10})(罚款|罚金|损失)/ },
  { reason: 'past', before: /(已经?|累计|共计?|去年|上年|前年|以来|曾|先后)[^,]*$/ },
  { reason: 'past', before: /了[^,]{0,12}$/ },
  {
    reason: 'project',
    before: /(总?投资|造价)额?(约|达|为|超过?|近)?$/,
    after: /^(以上|左右|余)?的/,
  },
  {
    reason: 'threshold',
    after:
      /^(及|\(含\))?(以上|以下|以内)(的(?!资金|经费|投资|补助|补贴|奖励|贷款|支持)|[\u4e00-\u9fff]{0,6}(企业|项目|单位|工程|家庭|人员|合同|采购))/,
  },
  {
    reason: 'result',
    before:
      /(收入|产值|增加值|销售额|交易额|营收|营业额|税收|利润|总值|市值|存款|出口额|进出口|零售额|资产|成交额|签约额)(总额|总量|规模)?(力争)?(达到?|超过?|突破|约|为|完成|实现)?[^,]{0,4}$/,
  },
];

function isCommitted(masked: string, sum: Quantity): boolean {
  const { before, after } = around(masked, sum);
  const refused = REFUSALS.some(
    (rule) => (rule.before?.test(before) ?? true) && (rule.after?.test(after) ?? true),
  );
  return !refused && (GIVEN_BEFORE.test(before) || GIVEN_AFTER.test(after));
}

function around(masked: string, sum: Quantity): { before: string; after: string } {
  const phrase = phraseAround(masked, sum);
  return { before: masked.slice(phrase.start, sum.start), after: masked.slice(sum.end, phrase.end) };
}

function toAmount(text: string, masked: string, sum: Quantity, all: readonly Quantity[]): Amount {
  const place = wordsOf(masked, sum, all);
  const bound = boundOf(sum, masked.slice(place.start, sum.start), masked.slice(sum.end, place.end));
  const { value, upper, unit } = sum;
  return { ...quotationOf(text, place), value, upper, unit, bound };
}

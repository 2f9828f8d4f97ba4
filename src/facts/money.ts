/** Verbs for giving, raising or reserving money. */
export const GIVES =
  '安排|投入|投资|拨付|下达|筹集|筹措|争取|落实|设立|补助|补贴|奖励|奖补|给予|发放|发行|统筹|整合|出资|注资|注入|融资|募集|引导|支付|列支|预留|配套|追加|划拨|拨出|提供|资助|扶持|兑现|化解|贷款|授信|减税|减免|降费|退税|让利';
/** Nouns for committed money. */
export const MONEY =
  '资金|经费|预算|投资|投资额|基金|债券|国债|专项债|补助|补贴|奖金|奖励|奖补|贷款|信贷|财力|拨款|捐款|资助|扶持|支持';

const CURRENCIES: ReadonlySet<string> = new Set('元 美元 欧元 港元 港币 日元 英镑 澳门元'.split(' '));

/** Whether a unit is a currency. */
export function isCurrency(unit: string): boolean {
  return CURRENCIES.has(unit);
}

const GIVEN_OF = new RegExp(`^(?:以上|以下|以内|左右)?的[^,。、]{0,8}(?:${MONEY})`);
const GIVING = /(?:给予|奖励|补贴|补助|资助|发放|拨付|扶持|奖补|支付|享受)(?:(?!低于|超过)[^,\d]){0,10}$/;

/** Words before the cost of a project: 总投资35亿元的项目. */
const SIZE_OF = /(?:总?投资额?|造价|估算|概算|产值|收入|注册资本)(?:约|达到?|为|超过?)*$/;

/** Whether a sum before 的 is given and not the size of something: 一次性10万元的落户奖金, but not 投资195亿元的项目. */
export function isGiven(before: string, after: string): boolean {
  if (SIZE_OF.test(before) && /^(?:以上|以下|以内|左右)?的/.test(after)) return false;
  return isOfMoney(after) || GIVING.test(before);
}

/** Whether a number describes money: 不超过3年的房租补贴. */
export function isOfMoney(after: string): boolean {
  return GIVEN_OF.test(after);
}

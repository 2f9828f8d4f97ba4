import { matchesIn, type Quotation, quotationOf, type Span } from './scan.ts';

/** What the name of a public body begins with: its place, 市公安局, or who is meant, 各区人民政府. */
const HEAD =
  /^(中央|国家|全国|中共|省|自治区|市|区|县|旗|州|乡|镇|街道|团[省市区县]委|各|有关|相关|其他|本|局|委|厅|院|属地|驻|[\u4e00-\u9fff]{2,4}(省|市|区|县|州))/;
/** What it ends with. */
const TAIL =
  /(局|委|委员会|办|办公室|厅|署|部|司|院|政府|党委|党组|人大|政协|[总支大中]队|中心|公司|集团|银行|管委会|指挥部|工会|[团纪监工编]委|妇联|[\u4e00-\u9fff]协|残联|工商联|文联|联合会|[协学商]会|红十字会|法院|检察院|[\u4e00-\u9fff]台|融媒体|[\u4e00-\u9fff]校|大学|医院|街道|办事处|镇|乡|街镇|乡镇|社区|[村居]委会|园区|开发区|新区|示范区|度假区|高新区|管理区|处|科|室|股|所|站|组|部门|单位|成员|专班|企业|海关|海事|税务|消防)(\([^()]{1,12}\))?$/;
/** 各县（市、区）, 各区: many places. */
const PLACES = /^各[\u4e00-\u9fff()、]{1,9}$/;
/** What a bracket that explains, refers or excepts begins with. */
const ASIDE = /^(含|包括|见|如|即|特别|尤其|以下|简称|指|原|除|不|且|其中|试行|暂行|兼|或|一|二|三)/;
const VERB =
  /[的了着过把被让使为]|推进|加强|完善|开展|落实|提高|建立|建设(?!管理|局|委|厅|银行|集团)|实现|确保/;

/** Whether words are the name of a body by their grammar: 市房屋管理局, 临港新片区管委会, 各有关单位; not 托管, 理念的转变. */
export function isUnitName(words: string): boolean {
  const name = ascii(words);
  if (!/^[\u4e00-\u9fff\w()、·-]{2,30}$/.test(name) || ASIDE.test(name) || VERB.test(name)) return false;
  return TAIL.test(name) || PLACES.test(name);
}

/** Whether words may be a name where a label says that names stand, 区城运中心: short, neither a date nor a deed, and no person's. */
export function isNameLike(words: string): boolean {
  if (isUnitName(words)) return true;
  return !isTime(words) && /^(?!.*(时限|日期|完成|推进))[\u4e00-\u9fff]{4,12}$/.test(words);
}

/** Whether words say by when: 2025年9月底前完成, 全年推进, 长期坚持. */
export function isTime(words: string): boolean {
  return /^([\d０-９]|全年|年底|年内|每年|每月|每季|长期|持续|常年)/.test(words);
}

/** Whether words name nobody, as what follows 等 in 市公安局等部门. */
export function isAnybody(words: string): boolean {
  return /^(有关|相关)?(部门|单位)$/.test(words);
}

/** Whether a name begins as a public body's does, 市公安局: no explanation is then meant by a bracket around it. */
export function isPublicBody(words: string): boolean {
  return HEAD.test(words) && isUnitName(words);
}

/** Whether a name stands for many bodies: 各区人民政府, 市安委会相关成员单位, 区安委会各成员. */
export function isCollective(name: string): boolean {
  return /各|有关|相关|其他|成员单位|成员$|(责任|参与|配合|协同)单位$|部门$/.test(name);
}

function ascii(words: string): string {
  return words.replaceAll('（', '(').replaceAll('）', ')');
}

const BODY = '局|委|办|厅|部|院|总队|支队|公司|管委会|办公室|中心|政府|单位|会|校|协|台|站';
const PLACE = '市|区|县|省|州|各';
/** Where one name ends and the next begins though no sign parts them: 市房屋管理局|市安委会相关成员单位. */
const SEAM = `(?<=局|[^省市区县]委|办|厅|院|总队|支队|公司|管委会|办公室|中心|人民政府|单位)(?=(?:市|区|县|省|各)[\\u4e00-\\u9fff]{2})`;
/** 等 between two names joins them as 、 would; 等 after the last says that there are more. */
const MORE = `等(?=$|${PLACE}|有关|相关|部门|单位|成员)`;
const AND = `(?<=${BODY})(?:和|与|及|以及)(?=${PLACE}|有关|相关)`;
const TIER = '(?:[省市县区旗州乡镇]|街道)';
const TIERS = `各(?:${TIER}、)*${TIER}`;
/** Signs that part names; not the 、 of 各乡、镇人民政府, which are one name. */
const SIGN = `(?<!${TIERS})、|(?<=${TIERS})、(?!(?:${TIER}、)*${TIER}?(?:人民政府|政府|管委会|办事处|□|$))|[,;·\\s/]`;
const CUT = new RegExp(`(?:${SIGN})+|${SEAM}|${MORE}|${AND}`, 'g');

/** The names in a list such as 市公安局、市交通委，各区人民政府, each with its place in `text`. */
export function splitNames(text: string, scan: string, list: Span): Quotation[] {
  const words = scan.slice(list.start, list.end);
  // What stands in a bracket belongs to the name before it: 各县（市、区）人民政府.
  const open = words.replace(/\([^()]*\)/g, (bracket) => '□'.repeat(bracket.length));
  const cuts = [...matchesIn(open, CUT), { index: words.length, 0: '' }];
  let start = 0;
  return cuts.flatMap(({ index, 0: sign }) => {
    const name = quotationOf(text, { start: list.start + start, end: list.start + index });
    start = index + sign.length;
    return name.quote === '' ? [] : [name];
  });
}

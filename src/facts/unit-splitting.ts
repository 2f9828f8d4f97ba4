import { matchesIn, type Quotation, quotationOf, type Span } from './scan.ts';
import { isAuthority, isGeneric, isUnitName } from './unit-names.ts';
import { roleWords } from './unit-roles.ts';

/** An item of a list as printed, with its role: 市财政局配合. */
export interface Piece extends Quotation {
  /** The separator before it: 、 or 会同 or 等. */
  sign: string;
}

/** The boundary of two names without a separator: 市房屋管理局|市安委会相关成员单位. */
const SEAM =
  '(?<=局|[^省市区县]委|办|厅|院|总队|支队|公司|管委会|办公室|中心|人民政府|单位)(?=(?:市(?!场|民|政|容)|区(?!域)|县(?!域)|省|各(?!部门|科|处|股|单位|分|直属|内设|学院|系))[\\u4e00-\\u9fff]{2})(?![^、,;]{1,8}(?:分局|大队|支队|分公司))';
const WHO = '各|有关|相关|其他|市|区|县|省|州|国务院|部门|单位|成员|属地|地方';
/** 等 separates names like 、, or ends a list. */
const MORE = `等(?:[\\d一二三四五六七八九十]+[个家])?(?:以?及|和|与|会同)?(?=$|[、,;]|${WHO})`;
const TIER = '(?:[省市县区旗州盟乡镇]|自治[区州县旗]|直辖市|直管市|计划单列市|街道|苏木|社区|园区)';
const TIERS = `各(?:${TIER}、)*${TIER}`;
/** Separators of names; not the 、 of 各乡、镇人民政府, which is one name. */
const SIGN = `(?<!${TIERS})(?<!党委|党组\\)|党工委)、|(?<=党委|党组\\)|党工委)、(?!(?:人民)?政府(?:$|□|[,;按]))|(?<=${TIERS})、(?!(?:${TIER}、)*${TIER}?(?:人民政府|政府|党委|管委会|办事处|□|$|[,;、]))|[,;·\\s/|]`;
const CUT = new RegExp(`(?:${SIGN})+|${SEAM}|${MORE}|会同|(?<=[局委办厅部院会])联合(?!会)`, 'g');

/** Splits a list such as 市公安局、市交通委，各区人民政府 into its items. */
export function splitNames(text: string, scan: string, list: Span): Piece[] {
  const words = joinBroken(scan.slice(list.start, list.end));
  // A bracket belongs to the name before it: 各县（市、区）人民政府.
  const open = words.replace(/\([^()]*\)/g, (bracket) => '□'.repeat(bracket.length));
  const cuts = [...matchesIn(open, CUT), { index: words.length, 0: '' }];
  let start = 0;
  let before = '';
  return cuts.flatMap(({ index, 0: sign }) => {
    const own = { start: list.start + start, end: list.start + index };
    const pieces = splitAnd(text, scan, own).map((span, i) => ({
      ...quotationOf(text, span),
      sign: i === 0 ? before : '和',
    }));
    start = index + sign.length;
    before = sign;
    return pieces.filter(({ quote }) => quote !== '');
  });
}

const OFFICES =
  /^(组织|宣传|统战|政法|社会工作|编|网信|办|党校|老干部|政研|政策研究|改革|巡[察视]|机关|直属机关|督查)/;

/** Replaces white space inside a name by □, 市自然资源和□规划局, but not between two names. */
function joinBroken(words: string): string {
  return words.replace(
    /(?<=([^、,;:()\s]+))\s+(?=([^、,;:()\s]+))/g,
    (gap: string, left: string, right: string) => (isBroken(left, right) ? '□'.repeat(gap.length) : gap),
  );
}

function isBroken(left: string, right: string): boolean {
  const name = right.slice(0, right.length - roleWords(right).length);
  if (/^[省市区县州盟旗]委$/.test(left) && OFFICES.test(name)) return true;
  if (!isUnitName(left)) return isUnitName(left + name);
  return /^(?:[局委厅部办会院室队]|委员会|管委会|办公室|人民政府|政府|中心)$/.test(name);
}

/** The longest name. */
const MAX_LENGTH = 80;
const AND = /以及|及(?!其|所属|下属|直属)|和|与|暨/g;
const STARTS = new RegExp(`^(?:${WHO}|国家|中央|全国)`);

/** Splits names at 及, 和 and the like, 部门|及|各地区, 教育部|和|财政部, but not inside a name, 文化和旅游部. */
function splitAnd(text: string, scan: string, { start, end }: Span): Span[] {
  if (end - start > MAX_LENGTH) return [{ start, end }];
  const words = scan.slice(start, end);
  const open = words.replace(/\([^()]*\)/g, (bracket) => '□'.repeat(bracket.length));
  if (/^[^局委办厅部院]{0,4}党委[和及与、](?:人民)?政府/.test(open)) return [{ start, end }];
  for (const { index, 0: and } of matchesIn(open, AND)) {
    const left = words.slice(0, index);
    const right = words.slice(index + and.length);
    if (index === 0) return splitAnd(text, scan, { start: start + and.length, end });
    if (!startsName(left, right)) continue;
    const rest = { start: start + index + and.length, end };
    return [{ start, end: start + index }, ...splitAnd(text, scan, rest)];
  }
  return [{ start, end }];
}

function startsName(left: string, right: string): boolean {
  const name = left.replace(/^由/, '');
  const next = right.slice(0, right.length - roleWords(right).length);
  if (isGeneric(next)) return false;
  if (STARTS.test(next)) return isUnitName(name.slice(0, name.length - roleWords(name).length));
  if (/[处科室股]$/.test(name)) return isUnitName(name) && isUnitName(next);
  return isAuthority(name) && isAuthority(next);
}

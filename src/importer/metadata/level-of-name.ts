import type { Level } from '../../model/level.ts';

/** The endings of place names with their levels, longest first. */
const ENDINGS: readonly (readonly [string, Level])[] = [
  ['自治区', 'province'],
  ['自治州', 'prefecture'],
  ['自治县|自治旗', 'district'],
  ['(?:开发|高新|产业|工业园|示范|合作|保税|度假|风景名胜)区|新区', 'district'],
  ['街道|民族乡|苏木|镇|乡', 'township'],
  ['地区|盟', 'prefecture'],
  ['县|区|旗', 'district'],
  ['省', 'province'],
  ['市', 'prefecture'],
];

/** What follows the name of a place: its bodies, a year, 关于, or nothing. */
const AFTER =
  '(?=$|人民政府|政府|人大|党委|党工委|委|管理委员会|管委会|办事处|关于|年度|(?:19|20)\\d{2}|[“《（]|[\\p{sc=Han}]{2,12}(?:局|委员会|办公室|小组|指挥部|中心)(?:$|关于|20))';

/** The name before the ending; one with a verb is not a name: 推进老旧小区. */
const NAME =
  '^(?![\\p{sc=Han}]*?(?:推进|加强|关于|建设|深化|促进|支持|落实|做好|开展|实施|创建|加快|全市|全县|全区))[\\p{sc=Han}]{1,14}?';

/** The level of an unlisted place name at the beginning, from its ending, 青山蒙古族自治县 → district; null where there is none. */
export function levelOfUnlisted(text: string): Level | null {
  for (const [ending, level] of ENDINGS) {
    if (new RegExp(`${NAME}(?:${ending})${AFTER}`, 'u').test(text)) return level;
  }
  return null;
}

const BODY_END = '(?=$|[、，,]|办公|关于|等|党组|令|公告|通知|印发|(?:19|20)\\d{2})';

const COUNTRY = new RegExp(
  [
    '^(?:国务院|中共中央|中央|全国|中华人民共和国|最高人民|国家主席)',
    `^国家[\\p{sc=Han}]{2,14}(?:局|委员会|委|部|署|院|办公室)${BODY_END}`,
    `^中国(?:人民银行|证监会|银保监会|银监会|保监会|气象局|地震局|民用航空局|科学院|残联)${BODY_END}`,
    `^(?:审计署|海关总署|[\\p{sc=Han}]{2,10}总局|国资委|金融监管总局|应急部|人民银行)${BODY_END}`,
    `^(?!.*(?:组织|宣传|统战|统一战线|工作|武装|指挥|支|保卫|后勤|俱乐|本|学|事业|省|市|县|区|州|旗)部)[\\p{sc=Han}]{1,14}部${BODY_END}`,
  ].join('|'),
  'u',
);

/** Whether a body or title is national, 国务院办公厅, 财政部, 全国深化…方案. */
export function isNational(text: string): boolean {
  return COUNTRY.test(text) && !/^中央(?:大街|区|公园)/.test(text);
}

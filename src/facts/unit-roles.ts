import type { UnitMention } from '../model/facts.ts';

export type Role = UnitMention['role'];

const LEADS = /牵头|统筹|主办|主责|承办|为主/;
const ASSISTS = /配合|协办|协助|协同|协作|参与|参加|支持|会同/;

/** The role of words such as 牵头单位 or 按职责分工负责; `named` for a combination, 牵头和配合单位. */
export function roleOf(words: string): Role {
  const [leads, assists] = [LEADS.test(words), ASSISTS.test(words)];
  if (leads && assists && /单位|部门/.test(words)) return 'named';
  if (leads) return 'lead';
  return assists ? 'assist' : 'named';
}

const HOW =
  '(?:(?:按照?|根据|依据?|结合|在)(?:各自|部门|本单位|自身)?的?(?:职责|职能|职权|分工|任务|权限)+(?:范围)?内?|依法|分别|共同|联合|具体|分级|各自|同步|积极|全面)';
const ACTION =
  '(?:牵头|负责|统筹|主办|主责|承办|承担|配合|参与|参加|协助|协办|协同|协作|支持|落实|实施|执行|指导|督导|督促|推进|推动|组织(?:实施|推进|落实|协调|开展)|(?:综合)?协调|抓好落实|做好|抓好|监督(?=指导|落实|实施|检查|$))';
/** Role words after a name: 市应急局牵头, 市公安局配合, 各区按职责分工负责, 等负责落实. */
const ROLE_WORDS = new RegExp(
  `等?${HOW}*(?:${ACTION}(?:有关|相关)?(?:工作)?)+(?:落实|实施|推进|检查)?$|为(?:主|(?:第一)?(?:牵头|责任|主责|主办|承办|配合|协办|参与)(?:单位|部门))$|等?按照?(?:各自)?(?:职责|分工)+$`,
);
/** Role words with a task: 市教育局|牵头制定实施细则. */
const BEGUN = new RegExp(`^(.{2,}?)(${HOW}*${ACTION}.*)$`);
/** A bracket after a name that is not part of it: 市教育局（牵头）, 市财政局（下同）; not 各县（市、区）, 宣传部（融媒体中心）. */
const REMARK =
  /\((?!各|[省市县区旗州镇乡街道场社村园管委会部处院系所、]+\)|(?![含除不以简即])[^()]{2,16}(?:[局委办科处室会院厅部队所站署]|中心|街道|公司)\))[^()]*\)$/;

/** The role words after a name; empty where there are none. */
export function roleWords(name: string): string {
  return ROLE_WORDS.exec(name)?.[0] ?? '';
}

/** Splits words into a name and its task, ['市教育局', '牵头制定实施细则']; null where there is no task. */
export function splitAction(words: string): [name: string, action: string] | null {
  const [, name, action] = BEGUN.exec(words) ?? [];
  return name && action ? [name, action] : null;
}

/** The remark in a bracket after a name, （下同）, （牵头）; empty where there is none. */
export function remarkAfter(name: string): string {
  return REMARK.exec(name)?.[0] ?? '';
}

/** The role in a remark; null for other remarks: （下同）, （第一责任单位为牵头单位）. */
export function roleOfRemark(remark: string): Role | null {
  const words = remark.slice(1, -1);
  return new RegExp(`^(?:${ACTION}|主责|协办)+(?:单位|部门)?$`).test(words) ? roleOf(words) : null;
}

const PART =
  '责任|牵头|统筹|主责|主办|承办|主管|监管|监督|实施|负责|落实|执行|完成|配合|协办|参与|参加|协同|协作|协助|支持|指导|督导|督促|督办|督查|组织|推进|主体责任|第一责任|具体责任';
const WHO = '单位|部门|科室|处室|股室|机构|主体|地区|区县|镇街|街镇|乡镇|街道|司局';

/**
 * The source of a pattern for headings and labels of responsible bodies: 责任单位, 牵头部门, 指导处室, 牵头（责任）单位,
 * 责任单位及责任人; not 分管领导, 完成时限 or 建设单位.
 */
export const OWNER = `[\\u4e00-\\u9fff]{0,6}?(?:${PART})[(、/和及与或]?(?:${PART})?\\)?(?:的)?[(]?(?:${WHO})\\)?(?:[(、/和及与或](?:(?:${PART})?(?:${WHO})|(?:责任|负责|联系)人|(?:责任|分管|包保)领导)\\)?)*`;

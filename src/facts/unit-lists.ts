import type { UnitMention } from '../model/facts.ts';
import { matchesIn, type Span } from './scan.ts';
import { isAnybody, isPublicBody, isTime, isUnitName, splitNames } from './unit-names.ts';

export type Role = UnitMention['role'];

/** A stretch of a text that lists bodies, and what they are there for. */
export interface UnitList extends Span {
  role: Role;
}

const LEADS = /牵头|主办|主责|承办/;
const ASSISTS = /配合|协办|协助|协同|参与|参加|会同/;

/** The role that words such as 牵头单位 or 按职责分工负责 give; a remark in a bracket, （下同）, gives none. */
export function roleOf(words: string): Role {
  if (/^\(.{5,}\)$/.test(words)) return 'named';
  if (LEADS.test(words)) return 'lead';
  return ASSISTS.test(words) ? 'assist' : 'named';
}

/** What is said of a body's part behind its name: 市应急局牵头, 市公安局（配合）, 各区按职责分工负责, 市财政局（下同）. */
const ROLE_WORDS =
  /(?:\((?!各|[市县区镇乡街道场、]+\)|[^()]{2,12}(?:局|委|办|科|处|室|中心|街道)\))[^()]*\)|(?:等)?(?:(?:按|根据)(?:照)?(?:各自)?(?:职责|分工|任务)+|共同|分别)?(?:牵头|负责|主办|配合|参与|协助|协办|落实|实施)+)$/;

/** The words behind a printed name that say its part in the task, empty where there are none. */
export function roleWords(name: string): string {
  return ROLE_WORDS.exec(name)?.[0] ?? '';
}

const DUTY = '责任|牵头|主责|主办|承办|主管|实施|负责|落实|配合|协办|参与|参加|协同|协助|督导';
const LABEL = new RegExp(
  `(?<=^|[(。;,\\s])((?:${DUTY})(?:责任)?(?:单位|部门|科室|处室|股室|机构)|牵头|配合|协办)(?:及[^:]{1,6})?:`,
  'gm',
);
const LISTED = /[^;。\n:()]*(?:\([^()]*\)[^;。\n:()]*)*/y;

/** The lists that a label opens, in a bracket or without one: 责任单位：区应急局、区委组织部. */
export function labelledLists(scan: string): UnitList[] {
  return matchesIn(scan, LABEL).map((match) => {
    const start = match.index + match[0].length;
    LISTED.lastIndex = start;
    const list = LISTED.exec(scan)?.[0] ?? '';
    // Where the next label follows in the same sentence, its own words are no part of the list.
    const words = scan[start + list.length] === ':' ? list.replace(/[,、\s]?[^,、\s]{1,8}$/, '') : list;
    return { start, end: start + words.length, role: roleOf(match[1] ?? '') };
  });
}

/** A bracket, its bodies, and what it says behind them: a sentence of its own, or what a label opens, ；完成时限：9月底前. */
const BRACKET =
  /\(((?:[^():。\n]|\([^():\n]*\))+)(?:(?:。|[,;](?=[^(),;:\n]{2,8}:))(?:[^()\n]|\([^()\n]*\))*)?\)/g;

/**
 * The brackets without a label that hold bodies and nothing else, at the end of a sentence: （市规划资源局、各区人民政府）.
 * Before the full stop a bracket may explain, so that there every name must begin as a public body's does. A time
 * among them is none of them: （市教育局牵头，9月底前完成）. What a bracket adds after its own first sentence or a label
 * is a remark: （…按职责分工负责。以下责任单位均包括…）.
 */
export function bracketLists(text: string, scan: string): UnitList[] {
  return matchesIn(scan, BRACKET).flatMap((match) => {
    const list = { start: match.index + 1, end: match.index + 1 + (match[1] ?? '').length };
    const printed = splitNames(text, scan, list).map(({ start, end }) => scan.slice(start, end));
    const names = printed
      .map((name) => name.slice(0, name.length - roleWords(name).length).replace(/^由/, ''))
      .filter((name) => !isAnybody(name) && !isTime(name));
    if (names.length === 0 || !names.every(isUnitName)) return [];
    const closed = /(^|[。;!\n])\s*$/.test(scan.slice(0, match.index));
    const ends = /^\s*([。;\n]|$)/.test(scan.slice(match.index + match[0].length));
    const duty = roleWords(printed.at(-1) ?? '') !== '';
    const fits = closed ? names.some(isNamed) : ends && (duty || names.every(isPublicBody));
    return fits ? [{ ...list, role: 'named' as const }] : [];
  });
}

function isNamed(name: string): boolean {
  return (
    isPublicBody(name) ||
    /.{2}(局|委|部|厅|署|司|办公室|总队|支队|中心|公司|管委会|委员会|办|科|处|室|股|所)$/.test(name)
  );
}

const LIST = '[^,。;:()\\n]{3,60}?';
const LED = new RegExp(`(?<=由)(${LIST})(?=牵头|会同)`, 'g');
const ASSISTED = new RegExp(
  `(?<=由${LIST}牵头[^,。;]{0,4},(?:会同)?)(${LIST})(?=(?:等(?:部门|单位)?)?(?:配合|参与|协同|协助))`,
  'g',
);

/** What 会同 joins to who leads, up to what they do: 由市农业农村局会同市发展改革委、市财政局制定考核办法. */
const JOINED =
  /(?<=由[^,。;:()\n]{3,20}?(?:牵头,?)?会同)((?:[^,。;:()\n、]{2,16}、)*[^,。;:()\n、]{1,14}?(?:局|委员会|委|办公室|办|厅|部门|部|院|政府|单位)(?![局委办厅部院]|公室|员会))/g;

/** The bodies that a sentence itself puts in charge: 由市应急局牵头，市公安局、市交通委配合. */
export function proseLists(text: string, scan: string): UnitList[] {
  const read = (pattern: RegExp, role: Role) =>
    matchesIn(scan, pattern).flatMap(({ index, 0: words }) => {
      const list = { start: index, end: index + words.length, role };
      const names = splitNames(text, scan, list).filter(({ quote }) => !isAnybody(quote));
      return names.length > 0 && names.every(({ quote }) => isPublicBody(quote)) ? [list] : [];
    });
  return [...read(LED, 'lead'), ...read(ASSISTED, 'assist'), ...read(JOINED, 'assist')];
}

import { MARKER_KINDS, type MarkerKind } from '../../model/markers.ts';
import { readNumeral } from '../../model/numeral.ts';
import type { Edit } from './repaired-text.ts';

/** A text lacks line breaks where one line has this length and this share of the text. */
const MIN_FLAT = 100;
const MIN_SHARE = 0.8;
/** In such a text lines of this length are broken too, since they may be a notice with its signature. */
const MIN_BROKEN = 50;

/** Two or more spaces, the remains of an indent. */
const INDENT = /(?<=\S)[ \u00a0\u3000]{2,}(?=\S)/g;

const TITLE_END = '要点|计划|方案|意见|工作安排|通知|报告|规划|纲要|办法|细则|若干措施|任务清单|分工表|规定';
const ISSUER_END = '政府|委员会|办公室|局|厅|部|院|会';
const DATE = '20\\d{2}年\\d{1,2}月\\d{1,2}日';

const OPENING =
  '各|为|现|根据|按照|依据|遵照|围绕|坚持|深入|全面|认真|贯彻|落实|经|以|20\\d{2}年(?:是|，|全[国省市县区州盟旗乡镇])|一、|第一[章条]';
const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** The endings of common headings, and the beginnings of the text after them. */
const HEADING_END = '要求|保障|领导|目标|任务|措施|原则|思想|内容|步骤|安排|责任|考核|监督';
const TEXT =
  '各|要|为|以|坚持|到20|全面|深入|认真|严格|紧紧|按照|根据|依据|通过|贯彻|切实|进一步|建立|成立|将';
const NOTE = '（[^（）]{2,20}）';
const TITLE = `[^。，；：]{4,60}?(?:${TITLE_END})`;
/** What follows the date of a signature: nothing, a note, or the title of the plan. */
const SIGNED = `\\s*(?:${NOTE})?\\s*(?:$|${TITLE}\\s*(?:${OPENING}))`;

/** A title with its document number directly after it: …分工方案的通知国办发〔2020〕43号. */
const NUMBERED_TITLE = /(?:通知|意见|决定|公告)[^，。：；\s]{2,12}〔20\d{2}〕\d{1,4}号\s*$/u;

/** Places at which lines without a number begin, before the lookahead. */
const PLACES = [
  // …分工方案的通知｜青政办发〔2020〕43号｜各区人民政府，市政府各部门：
  `(?<=通知|意见|决定|公告)(?=(?!的)[^，。：；\\s]{2,12}〔20\\d{2}〕\\d{1,4}号)`,
  `(?<=〔20\\d{2}〕\\d{1,4}号\\s*)(?=各[^。；：]{1,80}：)`,
  // 上海市应急管理局2025年工作要点｜为做好…
  `(?<=(?:^|${DATE}\\s*(?:${NOTE})?\\s*)${TITLE}\\s*)(?=${OPENING})`,
  // 各区应急管理局，市局各处室：｜现将…
  `(?<=各[^。；：]{1,80}：\\s*)(?=(?:现将|现印发|为|根据|按照|经|《))`,
  // …落到实处。｜上海市应急管理局｜2025年3月13日｜（此件公开发布）
  `(?<=[。）]\\s*)(?=[^\\s。，；：（）]{2,30}(?:${ISSUER_END})\\s*${DATE}${SIGNED})`,
  `(?<=(?:${ISSUER_END}|[。）])\\s*)(?=${DATE}${SIGNED})`,
  `(?<=${DATE}\\s*)(?=${NOTE}(?:$|${TITLE})|(?![\\s（])${TITLE}\\s*(?:${OPENING}))`,
  `(?<=${DATE}\\s*${NOTE}\\s*)(?=(?!\\s)${TITLE}\\s*(?:${OPENING}))`,
  // 四、工作要求｜各单位要高度重视，抓好落实。
  `(?<=(?:^|[。；）\\s])(?:${NUMERAL}、|（${NUMERAL}）)[^。，；：、（）]{0,8}(?:${HEADING_END}))(?=(?:${TEXT})[^。]{4})`,
  `(?<=[。）]\\s*)(?=附\\s?件[\\d一二三四五六七八九十]*：)`,
].map((place) => new RegExp(place, 'gu'));

/**
 * Breaks a text without line breaks into paragraphs: at the remains of indents, before titles and signatures, and before
 * consecutive numbers, “…措施。二、加强执法（一）” → “…措施。⏎二、加强执法⏎（一）”.
 */
export function breakLines(text: string): Edit[] {
  const numbers = numbersIn(text);
  const flat = linesOf(text).filter((line) => isFlat(line.text, text));
  if (flat.length === 0 && !lacksBreaks(numbers, text)) return [];
  const places = linesOf(text)
    .filter((line) => line.text.length >= MIN_BROKEN || NUMBERED_TITLE.test(line.text))
    .flatMap((line) =>
      (line.text.length >= MIN_FLAT ? [INDENT, ...PLACES] : PLACES).flatMap((place) =>
        matchesOf(line.text, place).map((at) => line.start + at),
      ),
    );
  return [...new Set([...places, ...numbers.map(({ at }) => at)])]
    .filter((at) => at > 0 && text[at - 1] !== '\n')
    .sort((a, b) => a - b)
    .map((at) => ({ start: at, end: at, text: '\n' }));
}

function linesOf(text: string): { text: string; start: number }[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ text: line, start: index }));
}

function isFlat(line: string, text: string): boolean {
  return line.length >= MIN_FLAT && line.length >= text.trim().length * MIN_SHARE;
}

/** Whether the top-level numbers of a text are inside lines, so that it has too few line breaks. */
function lacksBreaks(numbers: readonly Candidate[], text: string): boolean {
  const rank = ({ kind }: Candidate) => MARKER_KINDS.indexOf(kind);
  const outermost = Math.min(...numbers.map(rank));
  const inside = (some: readonly Candidate[]) =>
    some.filter(({ at }) => at > 0 && !/\n[ \t\u3000]*$/.test(text.slice(Math.max(0, at - 12), at))).length;
  const outer = numbers.filter((number) => rank(number) === outermost);
  return inside(numbers) >= 3 && inside(outer) >= 2 && inside(outer) * 2 >= outer.length;
}

function matchesOf(line: string, pattern: RegExp): number[] {
  return [...line.matchAll(pattern)].map(({ index }) => index);
}

/** A number anywhere in a line that may begin a clause. */
interface Candidate {
  at: number;
  kind: MarkerKind;
  value: number;
  /** Whether it follows the end of a sentence or bracket. */
  afterSentence: boolean;
}

const NUMBER =
  /(?<![第二三四五六七八九十\d.])(?:\d{1,3}．(?=(?:19|20)\d{2}年)|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十百]{1,4}[章条](?![规款项的和至、，]|第)|\d{1,3}[.．、](?!\d)|（\d{1,2}）)/gu;

/** The numbers that continue the sequence of their kind, or begin one that continues. */
function numbersIn(line: string): Candidate[] {
  const candidates = [...line.matchAll(NUMBER)].flatMap((match) => candidateAt(match, line) ?? []);
  const followed = followedByTwo(candidates);
  const last = new Map<string, number>();
  const found: Candidate[] = [];
  for (const candidate of candidates) {
    const { kind, value } = candidate;
    const continues = value === (last.get(kind.name) ?? 0) + 1 && value > 1;
    const begins = (value === 1 && followed.has(candidate)) || endsHeading(candidate, found.at(-1), line);
    if (!(continues || begins) || !mayFollow(candidate, found.at(-1), line)) continue;
    last.set(kind.name, value);
    found.push(candidate);
  }
  return found;
}

function candidateAt({ 0: printed, index }: RegExpExecArray, line: string): Candidate | null {
  const shape = line.slice(index, index + printed.length); // only 3． of 3．2020年底前
  const kind = MARKER_KINDS.find(({ pattern }) => pattern.test(shape));
  const numeral = /\d+|[一二三四五六七八九十百]+/.exec(printed)?.[0] ?? '';
  const value = readNumeral(numeral);
  const afterSentence = /[。；！？：”）\s]$/u.test(line.slice(Math.max(0, index - 1), index));
  return kind && value !== null ? { at: index, kind, value, afterSentence } : null;
}

/** Whether a clause may begin at a number: after a sentence or, for digits, after a heading that begins with another number. */
function mayFollow(
  { at, kind, value, afterSentence }: Candidate,
  before: Candidate | undefined,
  line: string,
): boolean {
  if (afterSentence || at === 0 || value === 1 || !['para', 'subpara'].includes(kind.name)) return true;
  const heading = before && before.kind !== kind ? line.slice(before.at, at) : '。';
  return heading.length <= 60 && !/[。；]/u.test(heading);
}

const HEADING = /^[^。；，：]{2,30}$/u;

/** Whether a number in brackets directly follows the heading of a higher number: （四） in “二、优化服务（四）推进一网通办。”. */
function endsHeading({ at, kind }: Candidate, before: Candidate | undefined, line: string): boolean {
  if (kind.name !== 'subsec' || !before || before.at === at) return false;
  const higher = MARKER_KINDS.indexOf(before.kind) < MARKER_KINDS.indexOf(kind);
  return higher && HEADING.test(line.slice(before.at, at));
}

/** The numbers after which the next one of the same kind is 2. */
function followedByTwo(candidates: readonly Candidate[]): Set<Candidate> {
  const kinds = Map.groupBy(candidates, ({ kind }) => kind);
  const pairs = [...kinds.values()].flatMap((alike) =>
    alike.map((candidate, i) => [candidate, alike[i + 1]] as const),
  );
  return new Set(pairs.flatMap(([candidate, next]) => (next?.value === 2 ? [candidate] : [])));
}

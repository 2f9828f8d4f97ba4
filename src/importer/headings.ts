import { MARKER_KINDS } from '../model/markers.ts';
import type { NumberedLine } from './numbers.ts';

/** How a clause begins: with a heading line, with a run-in heading, or without a heading. */
type HeadingStyle = 'line' | 'run-in' | 'none';

/** A run-in heading is a short first sentence with text after it. */
const RUN_IN = /^[^。！？]{2,40}。(?=.)/u;
const RUN_IN_SHARE = 0.75;
const ARTICLE_NAME = '(?!本|为|凡|自)[^。；，：！？（）【】〔〕]{2,16}(?<!施行|解释|废止)';
const ARTICLE_RUN_IN = new RegExp(
  `^(?:${ARTICLE_NAME}。|[（【〔\\[][^）】〕\\]]{2,20}[）】〕\\]])(?=.)`,
  'u',
);
/** A line that is a heading where a paragraph follows. */
const ALONE = /^[^。；：！？]{2,30}。?$/u;
/** A name that ends in 。 is a heading whatever follows: 公共服务。 before the cells of a table. */
const NAME_ALONE = /^[^。；：！？，、]{2,12}。$/u;
const ARTICLE_ALONE = new RegExp(`^(?:${ARTICLE_NAME}。|[（【〔\\[][^）】〕\\]]{2,20}[）】〕\\]])$`, 'u');
/** A paragraph that is not the text of a heading: a bracket, or a label such as 责任单位：. */
const NO_TEXT =
  /^(?:[（(【〔]|[^，。：]{0,14}(?:单位|部门|责任|责任人|时限|时间|期限|进度|节点|要求|目标|措施|联系人|电话)：)/u;
/** The longest heading. */
const MAX_LENGTH = 40;
/** The number of siblings from which a style is derived; for fewer the whole document counts. */
const MIN_GROUP = 3;

/**
 * The heading style of each numbered line, derived from its siblings, or where they are few, from all lines with the same kind
 * of number. Lines in `alone` are headings anyway and do not count.
 */
export function headingStyles(
  lines: readonly NumberedLine[],
  alone: ReadonlySet<NumberedLine> = new Set(),
): HeadingStyle[] {
  const kinds = Map.groupBy(lines, (line) => line.marker.kind.name);
  const groups = siblings(lines);
  const styles = new Map<readonly NumberedLine[], HeadingStyle>();
  return lines.map((line) => {
    const group = groups.get(line) ?? [];
    const all = kinds.get(line.marker.kind.name) ?? [];
    const sample = group.length >= MIN_GROUP ? group : all;
    const style = styles.get(sample) ?? styleOf(sample.filter((one) => !alone.has(one)));
    styles.set(sample, style);
    return style;
  });
}

/** The siblings of each line: the lines of the same kind under the same parent. */
function siblings(lines: readonly NumberedLine[]): Map<NumberedLine, NumberedLine[]> {
  const groups = new Map<NumberedLine, NumberedLine[]>();
  const open = new Map<number, NumberedLine[]>();
  for (const line of lines) {
    const rank = MARKER_KINDS.indexOf(line.marker.kind);
    for (const deeper of [...open.keys()].filter((other) => other > rank)) open.delete(deeper);
    const group = open.get(rank) ?? [];
    group.push(line);
    open.set(rank, group);
    groups.set(line, group);
  }
  return groups;
}

function styleOf(lines: readonly NumberedLine[]): HeadingStyle {
  const share = (holds: (line: NumberedLine) => boolean) => lines.filter(holds).length / lines.length;
  if (share(({ rest }) => isHeading(rest)) > 0.5) return 'line';
  const enough = lines.every(isArticle) ? 0.5 : RUN_IN_SHARE;
  return share((line) => runInOf(line) !== undefined) >= enough ? 'run-in' : 'none';
}

/** A name with a statement, 臺北藝術中心：預計104年底完工; 任务一：完善制度 is a heading. */
const NAMED = /(?<![一二三四五六七八九十\d])：.{6,}/u;
/** A line that was cut inside a date or an amount: 截至103. */
const CUT_IN_FIGURE = /^\d+$|[^A-Za-z\d.—–-]\d+$/u;

/** A sentence that introduces a list: 考核内容包括：. */
const LISTS = /(?:如下|包括|以下|[有为是])：$/u;

/** Whether a line looks like a heading: short, and not a sentence. */
function isHeading(rest: string): boolean {
  if (rest.length > MAX_LENGTH || NAMED.test(rest) || CUT_IN_FIGURE.test(rest) || LISTS.test(rest))
    return false;
  return !/[。；](?=.)/u.test(rest) && !/[。；，、！？）]$/u.test(rest);
}

function isArticle({ marker }: NumberedLine): boolean {
  return marker.kind.name === 'art';
}

/** The run-in heading of a line; that of an article is a name, 载体建设。 or （目的和依据）, and not a sentence. */
function runInOf(line: NumberedLine): string | undefined {
  return (isArticle(line) ? ARTICLE_RUN_IN : RUN_IN).exec(line.rest)?.[0];
}

/**
 * Whether a line is a heading independent of its siblings, “（一）基本原则。” or “三、加强组织领导”: a paragraph of text follows. A
 * bracket or a label is not such a paragraph: “1.完成改造。” before “责任单位：市水务局”.
 */
export function isHeadingAlone(line: NumberedLine, below: string | undefined): boolean {
  if (below === undefined || NO_TEXT.test(below)) return false;
  // A line break in a cell may be anywhere: 新增停车位⏎500个。
  if (line.marker.kind.name === 'row' && !/。$/u.test(line.rest)) return false;
  if (!/[。！？；：”]$/u.test(below)) return !isArticle(line) && NAME_ALONE.test(line.rest);
  return (isArticle(line) ? ARTICLE_ALONE : ALONE).test(line.rest);
}

/** What follows a numbered line. */
interface Below {
  /** The next paragraph, where it has no number. */
  paragraph: string | undefined;
  /** Whether a sub-clause follows. */
  clause: boolean;
}

/** Splits the rest of a numbered line into heading and text: “健全安全生产责任体系。充分发挥…” → title, runIn, text. */
export function splitHeading(
  line: NumberedLine,
  style: HeadingStyle,
  below: Below = { paragraph: undefined, clause: false },
): { title: string | null; runIn: boolean; text: string } {
  const { rest } = line;
  if (isHeadingAlone(line, below.paragraph)) return { title: rest, runIn: false, text: '' };
  const runIn = style === 'none' ? undefined : runInOf(line);
  if (runIn) return { title: runIn, runIn: true, text: rest.slice(runIn.length) };
  // Among headings, one that ends in 。 is a heading too.
  const named = below.clause && !/[，：。]/u.test(rest) && isHeading(rest);
  const titled = (named || (style === 'line' && isHeading(rest.replace(/。$/u, '')))) && rest !== '';
  return titled ? { title: rest, runIn: false, text: '' } : { title: null, runIn: false, text: rest };
}

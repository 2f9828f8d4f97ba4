import { matchesIn, type Span } from './scan.ts';
import { type ListReading, readList } from './unit-reading.ts';
import { OWNER, type Role, roleOf } from './unit-roles.ts';

/** A part of a text that lists bodies, with their role. */
export interface UnitList extends Span {
  role: Role;
  /** Whether it may also list persons, 责任单位及责任人：市应急局 张三. */
  people?: boolean;
}

const SHORT = '牵头|统筹|配合|协办|协同|参与|协助';
const NAME_NEXT = '(?=[^\\s、,;:()]{1,16}[局委办厅部府会](?:[、,;)\\s]|$))';
const LABEL = new RegExp(
  `(?<=^|[(。;,\\s|])(?:(${OWNER})(?:\\s?:| +${NAME_NEXT}|为${NAME_NEXT})|(${SHORT})\\s?:)`,
  'gm',
);
/** The label of a column of bodies in a duty table: 部门：市水务局. */
const COLUMN = /(?<=^|\()((?:部门|单位)(?:名称|\(单位\))?|(?:责任|职责|任务)分工)(?::)/gm;
const LISTED = /[^;。\n:()]*(?:\([^()]*\)[^;。\n:()]*)*/y;

/** The role in the label of a list, and whether the list has persons too, 责任单位及责任人. */
export function readLabel(head: string): Pick<UnitList, 'role' | 'people'> {
  return { role: roleOf(head), people: /人|领导/.test(head) };
}

/** The lists after a label, in brackets or not: 责任单位：区应急局、区委组织部. */
export function labelledLists(text: string, scan: string): UnitList[] {
  const columns = matchesIn(scan, COLUMN);
  const labels = [...matchesIn(scan, LABEL), ...columns].sort((a, b) => a.index - b.index);
  return labels.flatMap((match, i) => {
    const start = match.index + match[0].length;
    const next = labels[i + 1]?.index ?? scan.length;
    const end = Math.max(start, Math.min(endOfList(text, scan, start), next));
    const list = { start, end, ...readLabel(match[1] ?? match[2] ?? '') };
    return namesBodies(readList(text, scan, list, 'named'), columns.includes(match)) ? [list] : [];
  });
}

/** Whether the words after a label are bodies: 单位：万元 is a unit of measure, 责任主体：建设单位应当… is a sentence. */
function namesBodies({ bodies, unread }: ListReading, isColumn: boolean): boolean {
  if (isColumn) return bodies.length > unread.length;
  return !unread.some(({ quote }) => quote.length > 6 && /应(?!急|用)|要|是|必须|不得|不少于/.test(quote));
}

/** The end of a list after a label. Words after ； or on the next lines belong to it where they are only names. */
function endOfList(text: string, scan: string, start: number): number {
  let from = start;
  let end = lineOfList(scan, start);
  while (scan[end] === '\n' || scan[end] === ';') {
    const next = lineOfList(scan, end + 1);
    if (next === end + 1 || next - end > 60 || !/^[;。\n)]?$/.test(scan[next] ?? '')) break;
    const unread = (to: number) => readList(text, scan, { start: from, end: to }, 'named').unread.length;
    if (unread(next) > unread(end)) break;
    from = end + 1;
    end = next;
  }
  return end;
}

/** The longest list, in UTF-16 code units. */
const MAX_LENGTH = 2000;

function lineOfList(scan: string, start: number): number {
  LISTED.lastIndex = start;
  const list = (LISTED.exec(scan)?.[0] ?? '').slice(0, MAX_LENGTH);
  // The words of the next label in the same sentence are not part of the list.
  const words = scan[start + list.length] === ':' ? list.replace(/(^|[,、\s])[^,、\s]{1,8}$/, '') : list;
  return start + words.length;
}

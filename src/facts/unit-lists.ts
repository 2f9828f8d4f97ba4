import { matchesIn, type Span } from './scan.ts';
import { type ListReading, readList } from './unit-reading.ts';
import { OWNER, type Role, roleOf } from './unit-roles.ts';

/** A stretch of a text that lists bodies, and what they are there for. */
export interface UnitList extends Span {
  role: Role;
  /** Whether it may name persons too, 责任单位及责任人：市应急局 张三. */
  people?: boolean;
}

const SHORT = '牵头|统筹|配合|协办|协同|参与|协助';
const NAME_NEXT = '(?=[^\\s、,;:()]{1,16}[局委办厅部府会](?:[、,;)\\s]|$))';
const LABEL = new RegExp(
  `(?<=^|[(。;,\\s|])(?:(${OWNER})(?:\\s?:| +${NAME_NEXT}|为${NAME_NEXT})|(${SHORT})\\s?:)`,
  'gm',
);
/** A column of bodies in a table whose other column tells what they do: 部门：市水务局. */
const COLUMN = /(?<=^|\()((?:部门|单位)(?:名称|\(单位\))?|(?:责任|职责|任务)分工)(?::)/gm;
const LISTED = /[^;。\n:()]*(?:\([^()]*\)[^;。\n:()]*)*/y;

/** What the head of a list says of those in it: their role, and whether it names persons beside them, 责任单位及责任人. */
export function partOf(head: string): Pick<UnitList, 'role' | 'people'> {
  return { role: roleOf(head), people: /人|领导/.test(head) };
}

/** The lists that a label opens, in a bracket or without one: 责任单位：区应急局、区委组织部. */
export function labelledLists(text: string, scan: string): UnitList[] {
  const columns = matchesIn(scan, COLUMN);
  const labels = [...matchesIn(scan, LABEL), ...columns].sort((a, b) => a.index - b.index);
  return labels.flatMap((match, i) => {
    const start = match.index + match[0].length;
    const next = labels[i + 1]?.index ?? scan.length;
    const end = Math.max(start, Math.min(endOfList(text, scan, start), next));
    const list = { start, end, ...partOf(match[1] ?? match[2] ?? '') };
    return namesBodies(readList(text, scan, list, 'named'), columns.includes(match)) ? [list] : [];
  });
}

/** Whether what follows a label lists bodies: 单位：万元 heads a table, 责任主体：建设单位应当… is a sentence. */
function namesBodies({ bodies, unread }: ListReading, isColumn: boolean): boolean {
  if (isColumn) return bodies.length > unread.length;
  return !unread.some(({ quote }) => quote.length > 6 && /应(?!急|用)|要|是|必须|不得|不少于/.test(quote));
}

/**
 * Where a list ends that a label opens: what follows behind a ； or on the next lines belongs to it where it is names and
 * nothing else, or the rest of a name that a line broke.
 */
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

/** The most that is read behind a label; nobody lists more. */
const LONGEST = 2000;

function lineOfList(scan: string, start: number): number {
  LISTED.lastIndex = start;
  const list = (LISTED.exec(scan)?.[0] ?? '').slice(0, LONGEST);
  // Where the next label follows in the same sentence, its own words are no part of the list.
  const words = scan[start + list.length] === ':' ? list.replace(/(^|[,、\s])[^,、\s]{1,8}$/, '') : list;
  return start + words.length;
}

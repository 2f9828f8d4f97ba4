import { matchesIn, type Span } from './scan.ts';
import { isPublicBody } from './unit-names.ts';
import {
  areAllPublic,
  isListOfBodies,
  isListOfPlaces,
  type ListReading,
  namesAuthority,
  namesSomebody,
  readList,
} from './unit-reading.ts';
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
  return !unread.some(({ quote }) => quote.length > 6 && /应|要|是|必须|不得|不少于/.test(quote));
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

/** How far a bracket's surroundings are looked at. */
const NEAR = 40;

/** A bracket, its bodies, and what it says behind them: a sentence of its own, or what a label opens, ；完成时限：9月底前. */
const BRACKET =
  /\(((?:[^():。]|\([^():\n]*\)){2,600})(?:(?:。|[,;、\s](?=[^(),;:\n]{2,12}:))(?:[^()]|\([^()\n]*\)){0,200})?\)/g;

/**
 * The brackets without a label that hold bodies, behind a sentence or at its end: （市规划资源局、各区人民政府）. One that
 * says what they do, 牵头 or 按职责分工负责, may hold names that are not understood; any other holds names of bodies, and
 * before the full stop, where a bracket may explain, those of public bodies. What it adds after its own first sentence or
 * behind a label is a remark: （…按职责分工负责。以下责任单位均包括…）.
 */
export function bracketLists(text: string, scan: string): UnitList[] {
  return matchesIn(scan, BRACKET).flatMap((match) => {
    const list = { start: match.index + 1, end: match.index + 1 + (match[1] ?? '').length };
    const before =
      (match.index < NEAR ? '\n' : '') + scan.slice(Math.max(0, match.index - NEAR), match.index);
    const closed = /[。;!?\n”]\s*$/.test(before);
    const end = match.index + match[0].length;
    const after = /^\s*([。;,]|$|\n)/.exec(scan.slice(end, end + NEAR));
    if (!closed && !after) return [];
    const reading = readList(text, scan, list, 'named');
    // A name behind a name is the other name of one body: 省财政厅（省国资委）.
    if (!reading.deeds && reading.bodies.length === 1 && endsInBody(before)) return [];
    const place = closed ? 'closed' : after?.[1] === ',' ? 'within' : 'ends';
    return isDutyBracket(reading, place) ? [{ ...list, role: 'named' as const }] : [];
  });
}

function endsInBody(before: string): boolean {
  return isPublicBody(/[^,。;:()、\s]{0,24}$/.exec(before)?.[0] ?? '');
}

/** Whether a bracket makes its bodies responsible, by where it stands: behind a sentence, at its end or within it. */
function isDutyBracket(reading: ListReading, place: 'closed' | 'ends' | 'within'): boolean {
  const { bodies, unread, deeds } = reading;
  if (bodies.length === 0) return place === 'closed' && deeds && unread.length > 0;
  if (deeds && place === 'closed') return namesSomebody(reading);
  if (deeds) return namesAuthority(reading) && unread.length <= bodies.length;
  if (place === 'within') return false;
  if (place === 'closed' && isListOfPlaces(reading)) return true;
  return isListOfBodies(reading) && (place === 'closed' || areAllPublic(reading));
}

import { matchesIn, scanForm } from './scan.ts';
import type { UnitList } from './unit-lists.ts';
import { isAuthority, isGeneric, isPlace, isPublicBody, isUnitName } from './unit-names.ts';
import { type ListReading, readList } from './unit-reading.ts';

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
    if (namesArticle(text, match.index, end)) return [];
    const after = /^\s*([。;,:、]|$|\n)/.exec(scan.slice(end, end + NEAR));
    if (!closed && !after) return [];
    const reading = readList(text, scan, list, 'named');
    // A name behind a name is the other name of one body: 省财政厅（省国资委）.
    if (!reading.deeds && reading.bodies.length === 1 && endsInBody(before)) return [];
    const place = closed ? 'closed' : /[,:、]/.test(after?.[1] ?? '') ? 'within' : 'ends';
    return isDutyBracket(reading, place) ? [{ ...list, role: 'named' as const }] : [];
  });
}

/** Whether a bracket names the article that begins with it: 【安居支持】对新引进的人才…. */
function namesArticle(text: string, start: number, end: number): boolean {
  return text[start] === '【' && /(?:^|\n)$/.test(text.slice(0, start)) && /^[^\n]/.test(text.slice(end));
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

/** Whether the names of a list are certain enough to make one of a bracket that has neither label nor deed. */
function isListOfBodies({ bodies, unread }: ListReading): boolean {
  const names = bodies.map(({ quote }) => scanForm(quote));
  const sure = names.filter((name) => isPublicBody(name) || isAuthority(name));
  if (!names.some((name) => isAuthority(name) || isNamedBody(name))) return false;
  const doubtful = unread.length + names.filter((name) => !isUnitName(name)).length;
  return doubtful === 0 || sure.length >= doubtful;
}

/** Whether a list holds several places that stand for their governments and nothing else: 西湖区、上城区、余杭区. */
function isListOfPlaces({ bodies, unread }: ListReading): boolean {
  return unread.length === 0 && bodies.length > 1 && bodies.every(({ quote }) => isPlace(scanForm(quote)));
}

/** Whether every name of a list begins as a public body's does. */
function areAllPublic({ bodies }: ListReading): boolean {
  return bodies.every(({ quote }) => isPublicBody(scanForm(quote)));
}

/** Whether a list names somebody and not only kinds of bodies, 政府负责、企业落实. */
function namesSomebody({ bodies }: ListReading): boolean {
  return bodies.some(({ quote }) => !isGeneric(scanForm(quote)));
}

/** Whether a list names a public body or an authority: no kind of body, 三级医院牵头、基层医疗机构参与. */
function namesAuthority({ bodies }: ListReading): boolean {
  const names = bodies.map(({ quote }) => scanForm(quote)).filter((name) => !isGeneric(name));
  return names.some((name) => isAuthority(name) || isPublicBody(name));
}

function isNamedBody(name: string): boolean {
  return !isGeneric(name) && /.{2}(中心|公司|集团|[处科室股所])$/.test(name);
}

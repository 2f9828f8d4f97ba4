import { matchesIn, scanForm } from './scan.ts';
import type { UnitList } from './unit-lists.ts';
import { isAuthority, isGeneric, isPlace, isPublicBody, isUnitName } from './unit-names.ts';
import { type ListReading, readList } from './unit-reading.ts';

/** The number of characters that are checked before and after a bracket. */
const NEAR = 40;

/** A bracket with bodies (group 1), and a sentence or a labelled part after them, ；完成时限：9月底前. */
const BRACKET =
  /\(((?:[^():。]|\([^():\n]*\)){2,600})(?:(?:。|[,;、\s](?=[^(),;:\n]{2,12}:))(?:[^()]|\([^()\n]*\)){0,200})?\)/g;

/**
 * The lists of bodies in brackets without a label, at the end of a sentence or after it: （市规划资源局、各区人民政府）. A bracket with
 * a role, 牵头 or 按职责分工负责, may contain unknown names; others must contain only bodies, and before a full stop only public
 * ones, since such a bracket may be an explanation. A second sentence or a labelled part is ignored:
 * （…按职责分工负责。以下责任单位均包括…）.
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
    // A single name after a name is another name of the same body: 省财政厅（省国资委）.
    if (!reading.hasRoles && reading.bodies.length === 1 && endsInBody(before)) return [];
    const place = closed ? 'closed' : /[,:、]/.test(after?.[1] ?? '') ? 'within' : 'ends';
    return isDutyBracket(reading, place) ? [{ ...list, role: 'named' as const }] : [];
  });
}

/** Whether a bracket is the heading of an article: 【安居支持】对新引进的人才…. */
function namesArticle(text: string, start: number, end: number): boolean {
  return text[start] === '【' && /(?:^|\n)$/.test(text.slice(0, start)) && /^[^\n]/.test(text.slice(end));
}

function endsInBody(before: string): boolean {
  return isPublicBody(/[^,。;:()、\s]{0,24}$/.exec(before)?.[0] ?? '');
}

/** Whether the bodies in a bracket are responsible; `place` is after a sentence, at its end, or within it. */
function isDutyBracket(reading: ListReading, place: 'closed' | 'ends' | 'within'): boolean {
  const { bodies, unread, hasRoles } = reading;
  if (bodies.length === 0) return place === 'closed' && hasRoles && unread.length > 0;
  if (hasRoles && place === 'closed') return namesSomebody(reading);
  if (hasRoles) return namesAuthority(reading) && unread.length <= bodies.length;
  if (place === 'within') return false;
  if (place === 'closed' && isListOfPlaces(reading)) return true;
  return isListOfBodies(reading) && (place === 'closed' || areAllPublic(reading));
}

/** Whether a bracket without label and role is a list of bodies. */
function isListOfBodies({ bodies, unread }: ListReading): boolean {
  const names = bodies.map(({ quote }) => scanForm(quote));
  const sure = names.filter((name) => isPublicBody(name) || isAuthority(name));
  if (!names.some((name) => isAuthority(name) || isNamedBody(name))) return false;
  const doubtful = unread.length + names.filter((name) => !isUnitName(name)).length;
  return doubtful === 0 || sure.length >= doubtful;
}

/** Whether a list consists of places that stand for their governments: 西湖区、上城区、余杭区. */
function isListOfPlaces({ bodies, unread }: ListReading): boolean {
  return unread.length === 0 && bodies.length > 1 && bodies.every(({ quote }) => isPlace(scanForm(quote)));
}

/** Whether all names of a list are public bodies. */
function areAllPublic({ bodies }: ListReading): boolean {
  return bodies.every(({ quote }) => isPublicBody(scanForm(quote)));
}

/** Whether a list has a name that is not just a kind of body, 政府负责、企业落实. */
function namesSomebody({ bodies }: ListReading): boolean {
  return bodies.some(({ quote }) => !isGeneric(scanForm(quote)));
}

/** Whether a list has a public body or an authority, not only kinds of bodies, 三级医院牵头、基层医疗机构参与. */
function namesAuthority({ bodies }: ListReading): boolean {
  const names = bodies.map(({ quote }) => scanForm(quote)).filter((name) => !isGeneric(name));
  return names.some((name) => isAuthority(name) || isPublicBody(name));
}

function isNamedBody(name: string): boolean {
  return !isGeneric(name) && /.{2}(中心|公司|集团|[处科室股所])$/.test(name);
}

import { type Quotation, quotationOf, type Span, scanForm } from './scan.ts';
import { isAnybody, isNameLike, isRemark, isTime, isUnitName } from './unit-names.ts';
import { type Role, remarkBehind, roleOf, roleOfRemark, roleWords, splitDeed } from './unit-roles.ts';
import { type Piece, splitNames } from './unit-splitting.ts';

/** A body that a list names, with its part in the task. */
export interface NamedBody extends Quotation {
  role: Role;
}

/** What a list of responsible bodies says: who is named, and what of it was not understood. */
export interface ListReading {
  bodies: NamedBody[];
  unread: Quotation[];
  /** Whether it says of a body what it does: 市水务局牵头. */
  deeds: boolean;
}

/** A piece of a list taken apart: 市财政局（下同） has a remark, 市教育局牵头 a deed. */
interface Taken {
  name: Quotation;
  remark: string;
  deed: string;
  joined: boolean;
  more: boolean;
}

/**
 * The bodies of a list, one by one: what is said behind the last of several names holds for all of them, 市财政局、
 * 市司法局配合; whom 会同 joins assists. A time limit and a remark between them are passed over.
 */
export function readList(text: string, scan: string, list: Span, role: Role): ListReading {
  const taken = splitNames(text, scan, list).map((piece) => takeApart(text, piece));
  const bodies: NamedBody[] = [];
  const unread: Quotation[] = [];
  for (const segment of segmentsOf(taken)) {
    const deed = segment.at(-1)?.deed ?? '';
    const said = deed === '' ? role : roleOf(deed);
    let joined = false;
    // （本办法由市水务局负责解释） makes nobody responsible for a task.
    if (/解释$/.test(deed)) continue;
    for (const { name, remark, ...piece } of segment) {
      joined ||= piece.joined;
      const kind = kindOf(name.quote, piece.more);
      const own = roleOfRemark(remark) ?? (joined ? 'assist' : said);
      if (kind === 'body') bodies.push({ ...name, role: own });
      if (kind === 'unread') unread.push(name);
    }
  }
  return { bodies, unread, deeds: taken.some(({ deed }) => deed !== '') };
}

function takeApart(text: string, { sign, ...piece }: Piece): Taken {
  const lead = /^([^局委办厅部]{0,8}(?<![自理缘事])由|请|并|联合)(?=.)/.exec(piece.quote)?.[0] ?? '';
  const start = piece.start + lead.length;
  const scan = scanForm(text.slice(start, piece.end));
  const said = deedOf(scan);
  const rest = scan.slice(0, scan.length - said.length);
  const remark = remarkBehind(rest);
  const deed = said || (remark === '' ? '' : deedOf(rest.slice(0, rest.length - remark.length)));
  const end = start + rest.length - remark.length - (said === '' ? deed.length : 0);
  const marks = /[*★☆▲△#①-⑳]+$/.exec(scan.slice(0, end - start))?.[0] ?? '';
  const name = quotationOf(text, { start, end: end - marks.length });
  return { name, remark, deed, joined: /会同|联合/.test(sign), more: sign.startsWith('等') };
}

function deedOf(words: string): string {
  const said = roleWords(words);
  // 区政协办 ends as 协办 does.
  if (isUnitName(words) && !isUnitName(words.slice(0, words.length - said.length))) return '';
  // 排第一位的为牵头单位 remarks on the list and names nobody.
  if (said.startsWith('为') && !isUnitName(words.slice(0, words.length - said.length))) return '';
  if (said !== '') return said;
  const [name, deed] = splitDeed(words) ?? ['', ''];
  return isUnitName(name) ? deed : '';
}

/** The names of a list in groups, each up to the name behind which a deed stands: 市水务局牵头 | 市财政局、市司法局参与. */
function segmentsOf(taken: readonly Taken[]): Taken[][] {
  const segments: Taken[][] = [];
  let open: Taken[] = [];
  for (const piece of taken) {
    open.push(piece);
    if (piece.deed === '') continue;
    segments.push(open);
    open = [];
  }
  return [...segments, open];
}

function kindOf(words: string, more: boolean): 'body' | 'unread' | 'nobody' {
  const name = scanForm(words);
  if (name === '' || isTime(name) || (more && isAnybody(name)) || isRemark(name)) return 'nobody';
  if (!/[\u4e00-\u9fff]/.test(name)) return 'nobody';
  if (/^(部门|单位|配合单位|牵头单位|责任单位|无|略|待定|同上)$/.test(name)) return 'nobody';
  return isNameLike(name) ? 'body' : 'unread';
}

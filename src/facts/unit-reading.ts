import { type Quotation, quotationOf, type Span, scanForm } from './scan.ts';
import { isAnybody, isNameLike, isRemark, isTime, isUnitName } from './unit-names.ts';
import { type Role, remarkAfter, roleOf, roleOfRemark, roleWords, splitAction } from './unit-roles.ts';
import { type Piece, splitNames } from './unit-splitting.ts';

/** A body in a list, with its role. */
export interface NamedBody extends Quotation {
  role: Role;
}

/** The reading of a list: its bodies, and the names that were not recognised. */
export interface ListReading {
  bodies: NamedBody[];
  unread: Quotation[];
  /** Whether it states a role: 市水务局牵头. */
  hasRoles: boolean;
}

/** An item of a list in parts: 市财政局（下同） has a remark, 市教育局牵头 role words. */
interface Item {
  name: Quotation;
  remark: string;
  action: string;
  joined: boolean;
  more: boolean;
}

/**
 * Reads the bodies of a list. A role after the last of several names applies to all of them, 市财政局、市司法局配合; bodies after 会同
 * assist. Times and remarks are skipped.
 */
export function readList(text: string, scan: string, list: Span, role: Role): ListReading {
  const items = splitNames(text, scan, list).map((piece) => readItem(text, piece));
  const bodies: NamedBody[] = [];
  const unread: Quotation[] = [];
  for (const segment of segmentsOf(items)) {
    const action = segment.at(-1)?.action ?? '';
    const listRole = action === '' ? role : roleOf(action);
    let joined = false;
    // （本办法由市水务局负责解释） is not about a task.
    if (/解释$/.test(action)) continue;
    for (const { name, remark, ...piece } of segment) {
      joined ||= piece.joined;
      const kind = kindOf(name.quote, piece.more);
      const own = roleOfRemark(remark) ?? (joined ? 'assist' : listRole);
      if (kind === 'body') bodies.push({ ...name, role: own });
      if (kind === 'unread') unread.push(name);
    }
  }
  return { bodies, unread, hasRoles: items.some(({ action }) => action !== '') };
}

function readItem(text: string, { sign, ...piece }: Piece): Item {
  const lead = /^([^局委办厅部]{0,8}(?<![自理缘事])由|请|并|联合)(?=.)/.exec(piece.quote)?.[0] ?? '';
  const start = piece.start + lead.length;
  const scan = scanForm(text.slice(start, piece.end));
  const ending = actionOf(scan);
  const rest = scan.slice(0, scan.length - ending.length);
  const remark = remarkAfter(rest);
  const action = ending || (remark === '' ? '' : actionOf(rest.slice(0, rest.length - remark.length)));
  const end = start + rest.length - remark.length - (ending === '' ? action.length : 0);
  const marks = /[*★☆▲△#①-⑳]+$/.exec(scan.slice(0, end - start))?.[0] ?? '';
  const name = quotationOf(text, { start, end: end - marks.length });
  return { name, remark, action, joined: /会同|联合/.test(sign), more: sign.startsWith('等') };
}

function actionOf(words: string): string {
  const ending = roleWords(words);
  // 区政协办 ends like 协办.
  if (isUnitName(words) && !isUnitName(words.slice(0, words.length - ending.length))) return '';
  // 排第一位的为牵头单位 is a remark on the list.
  if (ending.startsWith('为') && !isUnitName(words.slice(0, words.length - ending.length))) return '';
  if (ending !== '') return ending;
  const [name, action] = splitAction(words) ?? ['', ''];
  return isUnitName(name) ? action : '';
}

/** Groups items up to the one with the role: 市水务局牵头 | 市财政局、市司法局参与. */
function segmentsOf(items: readonly Item[]): Item[][] {
  const segments: Item[][] = [];
  let open: Item[] = [];
  for (const piece of items) {
    open.push(piece);
    if (piece.action === '') continue;
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

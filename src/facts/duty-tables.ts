import { matchesIn, type Span } from './scan.ts';
import { readLabel, type UnitList } from './unit-lists.ts';
import { OWNER } from './unit-roles.ts';

const OWNERS = new RegExp(`^(?:${OWNER}|(?:牵头|配合|协同|参与|主办|协办))$`);
const WHO = /^(部门|单位|责任部门单位|部门单位|部门名称|单位名称|职能部门|成员单位|相关部门)$/;
const WHAT = /职责|任务|领域|内容|重点|要求|措施|事项|分工|工作/;

/** The cells of a duty table that list bodies, 重点工作 | 牵头单位 | 配合单位; rows are lines of the text. */
export function tableLists(scan: string): UnitList[] {
  let owners: (string | null)[] = [];
  return rowsOf(scan).flatMap((cells) => {
    const heads = ownersOf(cells.map(({ words }) => words));
    if (heads.some(Boolean)) {
      owners = heads;
      return [];
    }
    if (cells.length < 2 || cells.length > owners.length) return [];
    return cells.flatMap(({ start, end }, i) => {
      const head = owners[i];
      return head ? [{ start, end, ...readLabel(head) }] : [];
    });
  });
}

/** The headings of columns with bodies, null for other columns; 部门 counts only next to a heading such as 职责. */
function ownersOf(cells: readonly string[]): (string | null)[] {
  const heads = cells.map((words) => words.replace(/\s/g, ''));
  const hasDuties = heads.some((head) => WHAT.test(head) && !OWNERS.test(head));
  return heads.map((head) => {
    if (OWNERS.test(head)) return head;
    return hasDuties && heads.length > 1 && WHO.test(head) ? head : null;
  });
}

interface Cell extends Span {
  words: string;
}

/** The rows of a text: lines with tabs or vertical bars between the cells; bars around a row are ignored. */
function rowsOf(scan: string): Cell[][] {
  return matchesIn(scan, /.+/g)
    .filter(({ 0: line }) => /[\t|]/.test(line))
    .map(({ index, 0: line }) => {
      const row = line.includes('\t') ? line.replace(/^\t/, '') : line.replace(/^\s*\||\|\s*$/g, '');
      let start = index + (line.startsWith('\t') ? 1 : line.indexOf(row));
      return row.split(line.includes('\t') ? '\t' : '|').map((words) => {
        const cell = { words, start, end: start + words.length };
        start = cell.end + 1;
        return cell;
      });
    });
}

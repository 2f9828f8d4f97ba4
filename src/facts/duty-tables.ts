import { matchesIn, type Span } from './scan.ts';
import { roleOf, type UnitList } from './unit-lists.ts';

const OWNERS = /^\s*(责任|牵头|主责|主办|承办|配合|协办|参与)(责任)?(单位|部门|科室|处室)\s*$/;

/** The cells of a duty table's columns that hold bodies, 重点工作 | 牵头单位 | 配合单位, its rows being lines of the text. */
export function tableLists(scan: string): UnitList[] {
  let owners: (string | null)[] = [];
  return rowsOf(scan).flatMap((cells) => {
    const heads = cells.map(({ words }) => (OWNERS.test(words) ? words : null));
    if (heads.some(Boolean)) {
      owners = heads;
      return [];
    }
    if (cells.length !== owners.length) return [];
    return cells.flatMap(({ start, end }, i) => {
      const head = owners[i];
      return head ? [{ start, end, role: roleOf(head) }] : [];
    });
  });
}

interface Cell extends Span {
  words: string;
}

/** The lines of a text as cells, parted by tabs or upright strokes. */
function rowsOf(scan: string): Cell[][] {
  return matchesIn(scan, /.+/g).map(({ index, 0: line }) =>
    matchesIn(line, /[^\t|]+/g).map((cell) => {
      const start = index + cell.index;
      return { words: cell[0], start, end: start + cell[0].length };
    }),
  );
}

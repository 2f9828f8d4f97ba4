import { listAbove } from '../../../src/model/shelves.ts';
import type { PageSize } from '../../site/page-sizes.ts';

/** The largest page of each kind, a line each: `/sectors/…/ numbered`, bytes of brotli, elements. */
export function printSizes(sizes: readonly PageSize[]): string {
  const kinds = [...Map.groupBy(sizes, ({ address }) => kindOf(address))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return kinds
    .map(([kind, own]) => {
      const bytes = Math.max(...own.map((page) => page.bytes));
      const elements = Math.max(...own.map((page) => page.elements));
      return `${kind.padEnd(28)}${`${own.length} pages`.padStart(14)}${`${bytes} bytes`.padStart(16)}${`${elements} elements`.padStart(16)}`;
    })
    .join('\n');
}

function kindOf(address: string): string {
  const list = listAbove(address);
  const [, first = '', second] = (list ?? address).split('/');
  return `/${first}${first ? '/' : ''}${second ? '…/' : ''}${list === null ? '' : ' numbered'}`;
}

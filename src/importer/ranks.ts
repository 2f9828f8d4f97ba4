import { MARKER_KINDS, type MarkerKind } from '../model/markers.ts';
import type { NumberedLine } from './numbers.ts';

/** Kinds that have no place of their own: they stand below what they first follow. */
const FREE = ['roman', 'stem', 'letter'];

/**
 * How deep each kind of number stands in a document: in the order of the numbering table, but where the document has one
 * inside another that the table has above it, “1. …（一）…（二）… 2. …”, as the document has it.
 */
export function ranksOf(lines: readonly NumberedLine[]): (kind: MarkerKind) => number {
  const kinds = lines.map(({ marker }) => marker.kind);
  const present = [...new Set(kinds)];
  const order = MARKER_KINDS.filter((kind) => present.includes(kind) && !FREE.includes(kind.name));
  for (const inner of [...order]) {
    const outer = order.findLast(
      (kind) => order.indexOf(kind) > order.indexOf(inner) && isInside(inner, kind, lines),
    );
    if (outer) move(order, inner, order.indexOf(outer));
  }
  for (const free of present.filter(({ name }) => FREE.includes(name))) {
    const before = kinds[kinds.indexOf(free) - 1];
    order.splice(before ? order.indexOf(before) + 1 : 0, 0, free);
  }
  return (kind) => order.indexOf(kind);
}

function move<T>(items: T[], item: T, to: number): void {
  items.splice(items.indexOf(item), 1);
  items.splice(to, 0, item);
}

/** Whether one kind begins anew inside the count of another, which goes on behind it each time. */
function isInside(inner: MarkerKind, outer: MarkerKind, lines: readonly NumberedLine[]): boolean {
  let before = 0; // the last number of the outer kind
  let within = false;
  let seen = 0;
  for (const { marker } of lines) {
    if (marker.kind === inner) {
      if (before === 0) return false;
      if (!within && marker.value !== 1) return false;
      within = true;
    } else if (marker.kind === outer) {
      if (within && marker.value !== before + 1) return false;
      if (within) seen += 1;
      within = false;
      before = marker.value;
    }
  }
  return seen > 0;
}

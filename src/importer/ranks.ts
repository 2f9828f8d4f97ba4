import { MARKER_KINDS, type MarkerKind } from '../model/markers.ts';
import type { NumberedLine } from './numbers.ts';

/** Kinds without a fixed level: they are below the kind that they first follow. */
const FREE = ['roman', 'stem', 'letter'];

/**
 * The rank of each kind of number in a document, 0 the highest: in the order of `MARKER_KINDS`, unless the document nests a
 * kind inside one that is below it there, “1. …（一）…（二）… 2. …”.
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

/** Whether one kind restarts inside another, which continues after it each time. */
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

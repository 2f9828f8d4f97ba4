import { type Finding, finding } from '../model/finding.ts';
import type { MarkerKind } from '../model/markers.ts';
import { readNumbers } from './numbers.ts';
import { ranksOf } from './ranks.ts';

/**
 * Findings on numbers that are skipped, repeated or restarted, 三、 after 一、 or 一、 after 二、. The line of a finding is an index
 * into the lines, plus `offset`.
 */
export function numberFindings(lines: readonly string[], offset: number): Finding[] {
  const numbers = readNumbers(lines);
  const rankOf = ranksOf(numbers.filter((number) => number !== null));
  const findings: Finding[] = [];
  const seen = new Map<MarkerKind, number>();
  const open = new Map<MarkerKind, number>();
  for (const [i, number] of numbers.entries()) {
    if (!number) continue;
    const { kind, value, printed } = number.marker;
    const before = seen.get(kind) ?? 0;
    const name = printed.trim();
    for (const other of [...open.keys()]) if (rankOf(other) > rankOf(kind)) open.delete(other);
    // Decimals restart below each higher number.
    if (kind.name === 'lvl')
      for (const other of seen.keys())
        if (other.name === 'lvl' && rankOf(other) > rankOf(kind)) seen.delete(other);
    if (value === 1 && open.has(kind)) {
      findings.push(
        finding('number-restarted', offset + i, `${name} follows ${open.get(kind)} and begins anew`),
      );
    } else if (value !== 1 && value === before) {
      findings.push(finding('number-repeated', offset + i, `${name} is printed twice`));
    } else if (value !== 1 && value !== before + 1) {
      findings.push(finding('number-skipped', offset + i, `${name} follows ${before || 'no number'}`));
    }
    seen.set(kind, value);
    open.set(kind, value);
  }
  return findings;
}

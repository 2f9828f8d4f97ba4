import { addressesOf, STANDING_ADDRESSES } from '../model/addresses.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { Content } from './content.ts';
import { withFacts } from './facts.ts';

/** Proves that every address ever published still answers, and that every address that answers is written down. */
export function checkPermalinks({ plans, registers, permalinks }: Content): Finding[] {
  const brought = plans.flatMap(({ plan }) => addressesOf(withFacts(plan, registers), registers));
  const answering = new Set([...STANDING_ADDRESSES, ...brought]);
  const listed = new Set(permalinks.lines);
  const gone = permalinks.lines.flatMap((address, i) =>
    answering.has(address) ? [] : [finding('address-gone', i + 1, `${address} would answer 404`)],
  );
  const unlisted = [...answering].filter((address) => !listed.has(address));
  return [
    ...gone,
    ...unlisted.map((address) => finding('address-unlisted', 0, `${address} is published and not listed`)),
  ];
}

import { addressesOf, STANDING_ADDRESSES } from '../model/addresses.ts';
import { type Finding, finding } from '../model/finding.ts';
import { goneFrom } from '../model/log.ts';
import type { Content } from './content.ts';
import { withFacts } from './facts.ts';

/**
 * Proves that every address ever published still answers, if only with a page that says what the log says of it, and that
 * every address that answers is written down.
 */
export function checkPermalinks({ plans, registers, permalinks, log }: Content): Finding[] {
  const brought = plans.flatMap(({ plan }) => addressesOf(withFacts(plan, registers), registers));
  const answering = new Set([...STANDING_ADDRESSES, ...brought]);
  const listed = new Set(permalinks.lines);
  const lost = permalinks.lines.flatMap((address, i) => {
    if (answering.has(address)) return [];
    const gone = goneFrom(address, log.entries);
    if (!gone) return [finding('address-gone', i + 1, `${address} would answer 404`)];
    const { now } = gone;
    const nowhere = now !== null && !answering.has(now);
    return nowhere
      ? [finding('address-gone', i + 1, `${address} would lead to ${now}, which answers 404`)]
      : [];
  });
  const unlisted = [...answering].filter((address) => !listed.has(address));
  return [
    ...lost,
    ...unlisted.map((address) => finding('address-unlisted', 0, `${address} is published and not listed`)),
  ];
}

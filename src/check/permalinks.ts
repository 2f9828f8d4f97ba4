import { sharedNames } from '../facts/shared-names.ts';
import { namesIn } from '../facts/terms.ts';
import { addressesOf, renamedAddresses, STANDING_ADDRESSES } from '../model/addresses.ts';
import { type Finding, finding } from '../model/finding.ts';
import { goneFrom } from '../model/log.ts';
import { listAbove, numberedAddresses } from '../model/shelves.ts';
import { type Content, publicPlans } from './content.ts';
import { withFacts } from './facts.ts';

/** Every address of the site that has content. */
export function answeringAddresses(content: Pick<Content, 'plans' | 'registers' | 'log'>): Set<string> {
  const { registers, log } = content;
  const files = publicPlans(content);
  const shared = sharedNames(files.map(({ mdx }) => namesIn(mdx)));
  const plans = files.map(({ plan }, at) => withFacts(plan, registers, shared[at]));
  const ofPlans = plans.flatMap((plan) => addressesOf(plan, registers));
  const numbered = numberedAddresses(plans, registers, log.entries);
  return new Set([...STANDING_ADDRESSES, ...ofPlans, ...numbered]);
}

/**
 * Checks that every address ever published still has a page, if only one that says what became of it, and that every address
 * of a page is listed.
 */
export function checkPermalinks(content: Content): Finding[] {
  const { permalinks, log } = content;
  const answering = answeringAddresses(content);
  const renamed = renamedAddresses(content.registers);
  const listed = new Set(permalinks.lines);
  const lost = permalinks.lines.flatMap((address, i) => {
    if (answering.has(address)) return [];
    const { now } = goneFrom(address, log.entries) ?? renamed.get(address) ?? movedOn(address);
    if (now === undefined) return [finding('address-gone', i + 1, `${address} would answer 404`)];
    if (now === null || answering.has(now)) return [];
    return [finding('address-gone', i + 1, `${address} would lead to ${now}, which answers 404`)];
  });
  const unlisted = [...answering].filter((address) => !listed.has(address));
  return [
    ...lost,
    ...unlisted.map((address) => finding('address-unlisted', 0, `${address} is published and not listed`)),
  ];
}

/** The redirect of a page of a list that became shorter, or of a name that is no longer a term; empty for other addresses. */
function movedOn(address: string): { now?: string } {
  const now = listAbove(address);
  return now === null ? {} : { now };
}

import type { UnitMention } from '../model/facts.ts';
import type { Unit } from '../model/register.ts';
import { tableLists } from './duty-tables.ts';
import { type Quotation, quotationOf, scanForm } from './scan.ts';
import {
  bracketLists,
  labelledLists,
  proseLists,
  type Role,
  roleOf,
  roleWords,
  type UnitList,
} from './unit-lists.ts';
import { isAnybody, isCollective, isNameLike, splitNames } from './unit-names.ts';

/** Finds the body that a printed name stands for: `resolveUnit` bound to the plan's region. */
export type UnitFinder = (name: string) => Unit | null;

/**
 * The bodies that a clause makes responsible, in its own order: those in （市公安局、市交通委、各区人民政府） after a sentence,
 * after 责任单位： or 牵头单位：, in 由市应急局牵头, and in
 * the columns of a duty table. A bracket that is no list of bodies, （见附件） or （托管）, is left alone.
 */
export function readUnits(text: string, find: UnitFinder): UnitMention[] {
  const scan = scanForm(text);
  const lists = [
    ...labelledLists(scan),
    ...bracketLists(text, scan),
    ...proseLists(text, scan),
    ...tableLists(scan),
  ];
  const mentions: UnitMention[] = [];
  for (const list of lists) {
    for (const mention of readList(text, scan, list, find)) {
      if (!mentions.some((m) => m.start < mention.end && mention.start < m.end)) mentions.push(mention);
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** The names of a list with their roles; a role said behind the last of several names holds for all of them. */
function readList(text: string, scan: string, list: UnitList, find: UnitFinder): UnitMention[] {
  let said: Role | null = null;
  const mentions = splitNames(text, scan, list)
    .toReversed()
    .flatMap((printed) => {
      const words = roleWords(scan.slice(printed.start, printed.end));
      if (words !== '' && !words.startsWith('(')) said = roleOf(words);
      const start = printed.start + (printed.quote.startsWith('由') ? 1 : 0);
      const name = quotationOf(text, { start, end: printed.end - words.length });
      const role = words.startsWith('(') ? roleOf(words) : (said ?? list.role);
      const named = isNameLike(scanForm(name.quote)) && !isAnybody(name.quote);
      return named ? [toMention(name, role, find)] : [];
    });
  return mentions.toReversed();
}

function toMention(quotation: Quotation, role: Role, find: UnitFinder): UnitMention {
  const { quote } = quotation;
  const unit = find(quote);
  const name = unit?.misprints[quote] ?? quote;
  return {
    name,
    unit: unit?.id ?? null,
    role,
    collective: unit?.collective ?? isCollective(scanForm(quote)),
    ...quotation,
  };
}

import { once, readLogEntries, readPlans, readRegisters } from '../content/collections.ts';
import { issuersOf } from '../views/issuers.ts';
import type { LongList } from '../views/lists/list.ts';
import { longLists } from '../views/lists/site-lists.ts';
import { termsOf } from '../views/terms.ts';
import { unitsOf } from '../views/units.ts';
import { readDocuments } from './_documents.ts';

/** The lists that are too long for one page, by the address of their first page. */
export const readLongLists = once(async (): Promise<Map<string, LongList>> => {
  const [plans, registers] = [await readPlans(), await readRegisters()];
  const documents = await readDocuments();
  const indexes = () => ({
    registers,
    documents,
    units: unitsOf(plans, registers),
    terms: Object.values(termsOf(plans, registers)).flat(),
    issuers: issuersOf(plans, registers),
  });
  return longLists({ plans, registers, log: await readLogEntries(), indexes });
});

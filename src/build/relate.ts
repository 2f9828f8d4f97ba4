import { createHash } from 'node:crypto';
import { readPermalinks } from '../content/folder.ts';
import { readAhead, readKept } from '../content/kept-publications.ts';
import {
  ALL,
  preparedFolder,
  readList,
  readSettings,
  writeBeside,
  writeKeys,
  writePairs,
  writeReuse,
  writeSites,
} from '../prepared-plans.ts';
import { findCounterparts } from '../reuse/counterparts.ts';
import { findReuse } from '../reuse/reuse.ts';
import { type Beside, besideByPlan } from '../views/beside.ts';
import { documentsOf } from '../views/documents.ts';
import { goneViews } from '../views/gone.ts';
import { readEarlier, siteWith } from './kept-plans.ts';
import { takeOrders } from './steps.ts';

// node src/build/relate.ts MADE SITE...: finds out what plans have to do with each other, and writes for those whose pages none
// of the earlier sites has what they show of the others.

const [made = '', ...earlier] = process.argv.slice(2);

/** Finds out what the plans of a build have to do with each other, and the key of what the pages of each show. */
async function relate(folder: string): Promise<void> {
  const all = readList(folder, ALL);
  const plans = all.map((kept) => readKept(kept).plan);
  const { registers, log, verdicts } = readSettings(folder);
  const reuse = findReuse(plans);
  const pairs = findCounterparts(plans, registers, verdicts);
  const gone = goneViews(await readPermalinks(), plans, registers, log.toReversed());
  const besideOf = besideByPlan(plans, { reuse, pairs, documents: documentsOf(plans), registers, gone });
  const sites = await readEarlier(earlier, made);
  const keys: Record<string, string> = {};
  const kept: Record<string, string> = {};
  for (const [index, plan] of plans.entries()) {
    const beside = besideOf(plan);
    const key = keyOf(all[index]?.digest ?? '', beside);
    const site = siteWith(plan.id, key, sites);
    if (site) kept[plan.id] = site.folder;
    else writeBeside(folder, plan.id, beside);
    keys[plan.id] = key;
  }
  writeKeys(folder, keys);
  writeSites(folder, kept);
  writePairs(folder, pairs);
  await writeReuse(folder, reuse);
}

/** The SHA-256 of all that the pages of a plan show: of the files that it was read from, of other plans and of the log. */
function keyOf(digest: string, beside: Beside): string {
  return createHash('sha256')
    .update(JSON.stringify([digest, beside]))
    .digest('hex');
}

takeOrders(() => relate(preparedFolder ?? ''));
readAhead();

import { createHash } from 'node:crypto';
import { readLog, readPermalinks, readRegisters, readVerdicts } from '../content-folder.ts';
import { readKept } from '../kept-publications.ts';
import {
  ALL,
  preparedFolder,
  readList,
  writeBeside,
  writeKeys,
  writePairs,
  writeReuse,
} from '../prepared-plans.ts';
import { findCounterparts } from '../reuse/counterparts.ts';
import { findReuse } from '../reuse/reuse.ts';
import { type Beside, besideByPlan } from '../views/beside.ts';
import { documentsOf } from '../views/documents.ts';
import { goneViews } from '../views/gone.ts';
import { takeOrders } from './steps.ts';

/** Finds out what the plans of a build have to do with each other, and the key of what the pages of each show. */
async function relate(folder: string): Promise<void> {
  const all = readList(folder, ALL);
  const plans = all.map((kept) => readKept(kept).plan);
  const registers = await readRegisters();
  const reuse = findReuse(plans);
  const pairs = findCounterparts(plans, registers, await readVerdicts());
  const gone = goneViews(await readPermalinks(), plans, registers, (await readLog()).toReversed());
  const besideOf = besideByPlan(plans, { reuse, pairs, documents: documentsOf(plans), registers, gone });
  const keys: Record<string, string> = {};
  for (const [index, plan] of plans.entries()) {
    const beside = besideOf(plan);
    keys[plan.id] = keyOf(all[index]?.digest ?? '', beside);
    writeBeside(folder, plan.id, beside);
  }
  writeKeys(folder, keys);
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

import { createHash } from 'node:crypto';
import { readRegisters, readRepairs, readVerdicts } from '../content-folder.ts';
import { readKept } from '../kept-publications.ts';
import type { Publication } from '../model/publication.ts';
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
import { runStep } from './steps.ts';

/** Finds out what the plans of a build have to do with each other, and the key of what the pages of each show. */
async function relate(folder: string): Promise<void> {
  const publications: Publication[] = [];
  for (const plan of await readList(folder, ALL)) publications.push(await readKept(plan));
  const plans = publications.map(({ plan }) => plan);
  const registers = await readRegisters();
  const reuse = findReuse(plans);
  const pairs = findCounterparts(plans, registers, await readVerdicts());
  const besideOf = besideByPlan(plans, { reuse, pairs, documents: documentsOf(plans), registers });
  const keys: Record<string, string> = {};
  for (const publication of publications) {
    const { plan } = publication;
    const beside = besideOf(plan);
    keys[plan.id] = await keyOf(publication, beside);
    await writeBeside(folder, plan.id, beside);
  }
  await writeReuse(folder, reuse);
  await writePairs(folder, pairs);
  await writeKeys(folder, keys);
}

/** The SHA-256 of all that the pages of a plan show. */
async function keyOf(publication: Publication, beside: Beside): Promise<string> {
  const repairs = await readRepairs(publication.plan.id);
  return createHash('sha256')
    .update(JSON.stringify([publication, beside, repairs]))
    .digest('hex');
}

await runStep(() => relate(preparedFolder ?? ''));

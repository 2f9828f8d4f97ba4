import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClausePages } from '../../../src/model/clause-pages.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { type Build, type Step, sizeOf } from './build.ts';
import type { Checkout } from './checkout.ts';
import { writeContent, writePlan } from './content-folder.ts';
import { removeLater } from './leftovers.ts';
import { measureRun } from './measured-run.ts';

/** The builds of a checkout. */
export interface CheckoutBuild {
  plans: readonly Plan[];
  clausePages: ClausePages;
  /** The number of parts in which the site is built again and merged; 0 for none. */
  parts: number;
  cores: string | null;
}

/** Builds a site with an empty cache, after a change, and in parts; yields the measurement of each. */
export async function* measureCheckout(
  { name, folder: cwd, command, emptyCache }: Checkout,
  { plans, clausePages, parts, cores }: CheckoutBuild,
): AsyncGenerator<Build> {
  const work = await mkdtemp(join(tmpdir(), 'bench-build-'));
  removeLater(work);
  const [content, out] = [join(work, 'content'), join(work, 'dist')];
  await writeContent(plans, content, join(cwd, 'content')); // an older commit knows fewer registers
  const env = {
    CONTENT_DIR: content,
    CACHE_DIR: await emptyCache(),
    CLAUSE_PAGES: clausePages,
    PRECOMPRESS: 'none',
  };
  const build = async (step: Step, folder = out, args: readonly string[] = []): Promise<Build> => {
    const run = await measureRun([...command, ...args], { cwd, cores, env: { ...env, OUT_DIR: folder } });
    return { builder: name, clausePages, step, plans: plans.length, ...run, ...sizeOf(folder) };
  };
  yield await build('first');
  await changeOne(plans, content);
  yield await build('after one change');
  const folders = Array.from({ length: parts }, (_, at) => join(work, `part-${at + 1}`));
  for (const [at, folder] of folders.entries()) {
    const shard = `${at + 1}/${parts}`;
    yield await build(`part ${shard}`, folder, ['--shard', shard]);
  }
  if (parts > 0) yield await build('joined', join(work, 'joined'), ['merge', ...folders]);
}

async function changeOne(plans: readonly Plan[], content: string): Promise<void> {
  const [plan] = plans;
  if (!plan) return;
  const change = (text: string) => text.replace('。', '，不断总结经验。');
  const clauses = plan.clauses.map((clause) => ({ ...clause, text: change(clause.text) }));
  await writePlan({ ...plan, clauses }, content);
}

import { readdirSync, statSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { printMarkdown } from '../../../src/exports/markdown.ts';
import { CLAUSE_PAGES, type ClausePages } from '../../../src/model/clause-pages.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { readPublishedPlans } from '../plans.ts';
import { writeContent, writePlan } from './content-folder.ts';
import { generateCorpus } from './corpus.ts';
import { type MeasuredRun, measureRun } from './measured-run.ts';
import { PEERS, type Peer } from './peers.ts';

// node tests/bench/build/main.ts [--plans 100,1000] [--peers Starlight,VitePress] [--ours none,all] [--parts 4]: builds generated
// plans with the peers and here, with and without pages for clauses, all on the same words and in the same run, and prints what
// each took; with --parts here also in parts that are joined.
const { values } = parseArgs({
  options: {
    plans: { type: 'string', default: '100,1000' },
    ours: { type: 'string', default: 'none,all' },
    peers: { type: 'string', default: PEERS.map(({ name }) => name).join(',') },
    parts: { type: 'string', default: '0' },
  },
});

/** What is removed at the end: a disk on which thousands of files were just removed takes several times as long to make others. */
const done: string[] = [];

/** What a build took, and what it made. */
interface Build extends MeasuredRun {
  name: string;
  plans: number;
  pages: number;
  bytes: number;
}

async function measureOurs(plans: readonly Plan[], pages: ClausePages): Promise<Build[]> {
  const work = await mkdtemp(join(tmpdir(), 'bench-build-'));
  const [content, out] = [join(work, 'content'), join(work, 'dist')];
  await writeContent(plans, content);
  const env = { CONTENT_DIR: content, CLAUSE_PAGES: pages, PRECOMPRESS: 'none' };
  const build = async (name: string, folder = out, args: readonly string[] = []): Promise<Build> => {
    const command = [process.execPath, 'src/build/cli.ts', ...args];
    const run = await measureRun(command, { cwd: resolve('.'), env: { ...env, OUT_DIR: folder } });
    return { name, plans: plans.length, ...run, ...sizeOf(folder) };
  };
  const name = pages === 'none' ? 'ours, a page a plan' : 'ours, a page a clause';
  // A first build has no code from builds before it.
  for (const kept of ['.cache/code', '.cache/compiled']) await putAside(resolve(kept));
  const builds = [await build(name)];
  await changeOne(plans, content);
  builds.push(await build(`${name}, after one change`));
  const parts = Array.from({ length: Number(values.parts) }, (_, n) => join(work, `part-${n + 1}`));
  for (const [index, part] of parts.entries()) {
    const shard = `${index + 1}/${parts.length}`;
    builds.push(await build(`${name}, part ${shard}`, part, ['--shard', shard]));
  }
  if (parts.length > 0)
    builds.push(await build(`${name}, joined`, join(work, 'joined'), ['merge', ...parts]));
  done.push(work, resolve('.cache/content', encodeURIComponent(content)));
  return builds;
}

async function changeOne(plans: readonly Plan[], content: string): Promise<void> {
  const [plan] = plans;
  if (!plan) return;
  const change = (text: string) => text.replace('。', '，不断总结经验。');
  const clauses = plan.clauses.map((clause) => ({ ...clause, text: change(clause.text) }));
  await writePlan({ ...plan, clauses }, content);
}

async function measurePeer(peer: Peer, plans: readonly Plan[]): Promise<Build[]> {
  if (!peer.provide()) return [];
  await peer.write(
    plans.map((plan) => ({
      id: plan.id,
      title: plan.title,
      markdown: printMarkdown(plan, `/plans/${plan.id}/`),
    })),
  );
  await putAside(peer.out);
  let total: MeasuredRun = { seconds: 0, megabytes: 0 };
  for (const command of peer.commands) {
    const { seconds, megabytes } = await measureRun(command, { cwd: peer.cwd });
    total = { seconds: total.seconds + seconds, megabytes: Math.max(total.megabytes, megabytes) };
  }
  const size = sizeOf(peer.out);
  await putAside(peer.out);
  return [{ name: peer.name, plans: plans.length, ...total, ...size }];
}

/** Moves what was built out of the way of the next build, which does not have to remove it. */
async function putAside(out: string): Promise<void> {
  const aside = `${out}-${done.length}`;
  await rename(out, aside).catch(() => {}); // nothing was built before
  done.push(aside);
}

function sizeOf(folder: string): { pages: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return {
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    bytes: sizes.reduce((all, size) => all + size, 0),
  };
}

function printBuild({ name, plans, seconds, megabytes, pages, bytes }: Build): string {
  const columns = [
    name.padEnd(44),
    String(plans).padStart(6),
    `${seconds.toFixed(1)} s`.padStart(9),
    `${Math.round(megabytes)} MB`.padStart(9),
    `${pages} pages`.padStart(13),
    `${(bytes / 1e6).toFixed(0)} MB out`.padStart(12),
    `${((seconds / pages) * 1000).toFixed(1)} ms a page`.padStart(17),
  ];
  return columns.join('');
}

function printRatios(builds: readonly Build[]): string[] {
  const named = (name: string) => builds.find((build) => build.name === name);
  const [plain, clauses, starlight] = ['ours, a page a plan', 'ours, a page a clause', 'Starlight'].map(
    named,
  );
  const again = named('ours, a page a clause, after one change');
  const ratio = (a: number, b: number) => (a / b).toFixed(2);
  return [
    plain && starlight
      ? `ours to Starlight, a page a plan: time ${ratio(plain.seconds, starlight.seconds)}, memory ${ratio(plain.megabytes, starlight.megabytes)} (wanted: at most 0.50)`
      : '',
    plain && clauses
      ? `each further clause page: ${(((clauses.seconds - plain.seconds) / (clauses.pages - plain.pages)) * 1000).toFixed(2)} ms (wanted: at most 2)`
      : '',
    again && clauses
      ? `after one change: ${ratio(again.seconds, clauses.seconds)} of the first build (wanted: at most 0.15)`
      : '',
  ].filter(Boolean);
}

const all: Build[] = [];
const models = await readPublishedPlans();
for (const size of values.plans.split(',').map(Number)) {
  const plans = [...generateCorpus(models, size)];
  const builds: Build[] = [];
  const tell = (made: readonly Build[]) => {
    for (const build of made) console.log(printBuild(build));
    builds.push(...made);
  };
  for (const peer of PEERS.filter(({ name }) => values.peers.split(',').includes(name))) {
    tell(await measurePeer(peer, plans));
  }
  for (const pages of CLAUSE_PAGES.filter((name) => values.ours.split(',').includes(name))) {
    tell(await measureOurs(plans, pages));
  }
  for (const line of printRatios(builds)) console.log(line);
  const smaller = all.find(({ name }) => name === 'ours, a page a clause');
  const larger = builds.find(({ name }) => name === 'ours, a page a clause');
  if (smaller && larger) {
    const power = Math.log(larger.seconds / smaller.seconds) / Math.log(larger.plans / smaller.plans);
    console.log(
      `from ${smaller.plans} to ${larger.plans} plans time grows with the power ${power.toFixed(2)}`,
    );
  }
  all.push(...builds);
}
for (const folder of done) await rm(folder, { recursive: true, force: true });

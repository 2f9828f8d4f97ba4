import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { astroCache, contentKey } from '../../src/cache/folder.ts';
import { completeSwap } from '../../src/site/swap.ts';

// node tests/kill/main.ts [--kills 50]: kills imports, publications and builds at random moments with SIGKILL. After each, content and site must
// be the old or the new ones, if necessary after the next command has finished the swap. Exits with 1 where they are not.
const BUILD = 'src/site/cli.ts';
/** Folders in the site during a swap. */
const SWAPPING = ['.next-part', '.next', '.new', '.last'];

const { values } = parseArgs({ options: { kills: { type: 'string', default: '50' } } });
/** How many commands of each kind are killed. */
const share = Math.ceil(Number(values.kills) / 3);

const work = mkdtempSync(join(tmpdir(), 'kill-'));
const contents = [join(work, 'a'), join(work, 'b')] as const;
const [content] = contents;
const site = join(work, 'dist');
const cache = resolve('tests/.cache');
const env = {
  ...process.env,
  NODE_ENV: 'production',
  CACHE_DIR: cache,
  CONTENT_DIR: content,
  OUT_DIR: site,
};

/** A hash of all files of a folder, without the folders of running commands. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of globSync('**/*', { cwd: folder, withFileTypes: true }).sort(byPath)) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    hash.update(path.slice(folder.length)).update('\0').update(readFileSync(path));
  }
  return hash.digest('hex');
}

function byPath(a: { parentPath: string; name: string }, b: { parentPath: string; name: string }): number {
  const [x, y] = [join(a.parentPath, a.name), join(b.parentPath, b.name)];
  return x < y ? -1 : 1;
}

function start(args: readonly string[], settings: NodeJS.ProcessEnv = env): ChildProcess {
  return spawn(process.execPath, args, { env: settings, stdio: 'ignore', detached: true });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}

/** Runs a command and kills it with its children, at a random moment within its usual time. */
async function killWithin(took: number, args: readonly string[], settings = env): Promise<boolean> {
  const child = start(args, settings);
  const end = ended(child);
  const done = await Promise.race([wait(Math.random() * took, null), end.then(() => 'done')]);
  if (done === null && child.pid) process.kill(-child.pid, 'SIGKILL');
  await end;
  return done === null;
}

async function timed(args: readonly string[], settings = env): Promise<number> {
  const began = performance.now();
  if ((await ended(start(args, settings))) !== 0) throw new Error(`${args.join(' ')} failed`);
  return performance.now() - began;
}

const problems: string[] = [];
let killed = 0;
let completed = 0;

async function killImports(): Promise<void> {
  const plan = join(work, 'plan.txt');
  const version = (n: number) =>
    writeFileSync(
      plan,
      `上海市某局2025年工作要点\n一、加强学习\n第${n}次开展学习。\n二、加强执法\n开展执法。\n`,
    );
  const id = 'shanghai-some-2025';
  const importing = ['src/importer/cli.ts', plan, '--id', id];
  version(0);
  const took = await timed(importing);
  for (let n = 1; n <= share; n++) {
    const before = digestOf(content);
    version(n);
    if (await killWithin(took, [...importing, '--update'])) killed++;
    // The next command finishes the transaction; it then finds that the plan is published and changes nothing.
    execFileSync(process.execPath, ['src/check/cli.ts'], { env, stdio: 'ignore' });
    const words = readFileSync(join(content, `sources/${id}/source.txt`), 'utf8');
    const whole = digestOf(content) === before || words.includes(`第${n}次`);
    const left = readdirSync(content).filter((name) => name.startsWith('.'));
    if (!whole || left.length > 0) problems.push(`import ${n}: ${left.join(', ')}`);
  }
}

/** Kills publications. Then draft mark, addresses, log and register must agree on whether the plan is a draft or public. */
async function killPublications(): Promise<void> {
  let took = 0;
  for (let n = 0; n <= share; n++) {
    const id = `shanghai-kill-${n}`;
    const plan = join(work, `${id}.txt`);
    writeFileSync(
      plan,
      `上海市某局2025年第${n}号工作要点\n一、加强学习\n开展学习。（市妙事${'一'.repeat(n + 1)}局）\n`,
    );
    await timed(['src/importer/cli.ts', plan, '--id', id]);
    describeSource(id);
    if (n === 0) took = await timed(['src/publish/cli.ts', id]);
    else if (await killWithin(took, ['src/publish/cli.ts', id])) killed++;
    execFileSync(process.execPath, ['src/check/cli.ts'], { env, stdio: 'ignore' });
    const text = (name: string) => readFileSync(join(content, name), 'utf8');
    const marks = [
      !text(`plans/${id}.mdx`).startsWith('---\ndraft: true\n'),
      text('permalinks.txt').includes(`/plans/${id}/\n`),
      text('log.yaml').includes(`plan: ${id}\n`),
      text('units.yaml').includes(`市妙事${'一'.repeat(n + 1)}局`),
    ];
    const left = readdirSync(content).filter((name) => name.startsWith('.'));
    if (new Set(marks).size > 1 || left.length > 0)
      problems.push(`publish ${n}: ${marks} ${left.join(', ')}`);
  }
}

/** Says in source.yaml where a plan comes from, as an editor does before it is published. */
function describeSource(id: string): void {
  const path = join(content, `sources/${id}/source.yaml`);
  const yaml = readFileSync(path, 'utf8').replace('grade: unknown', 'grade: official');
  writeFileSync(path, yaml.replace('url: null', 'url: https://www.example.cn/'));
}

async function killBuilds(): Promise<void> {
  const settings = contents.map((folder) => ({ ...env, CONTENT_DIR: folder }));
  const building = [BUILD];
  const sites = new Set<string>();
  let took = 0;
  for (const own of settings) {
    took = await timed(building, own);
    sites.add(digestOf(site));
  }
  for (let n = 1; n <= share; n++) {
    if (await killWithin(took, building, settings[n % 2])) killed++;
    await completeSite();
    if (!sites.has(digestOf(site))) problems.push(`build ${n}: the site is neither the old nor the new one`);
  }
  await timed(building, settings[0]);
  // The last site is removed by a process of its own.
  while (readdirSync(join(cache, 'building')).some((name) => name.endsWith('-last'))) await wait(100);
  const left = [
    ...readdirSync(work).filter((name) => name.startsWith('dist.')),
    ...readdirSync(site).filter((name) => name.startsWith('.')),
    ...readdirSync(join(cache, 'building')),
  ];
  if (left.length > 0 || !sites.has(digestOf(site))) problems.push(`after all: ${left.join(', ')}`);
}

/** Finishes an interrupted swap, as the next command does. */
async function completeSite(): Promise<void> {
  if (!SWAPPING.some((name) => existsSync(join(site, name)))) return;
  await completeSwap(site);
  completed++;
}

/** The caches of a content folder. */
function cachesOf(folder: string): string[] {
  const pages = basename(astroCache({ ...env, CONTENT_DIR: folder }));
  return [join(cache, 'publications', contentKey(folder)), join(cache, 'astro', pages)];
}

try {
  for (const folder of contents) cpSync('tests/fixtures/content', folder, { recursive: true });
  // With a change in one plan, some pages come from the cache and others are rendered.
  const plan = join(contents[1], 'plans/changning-work-safety-2025.mdx');
  writeFileSync(plan, readFileSync(plan, 'utf8').replace('提级调查、挂牌督办', '提级调查、挂牌办理'));
  await killImports();
  await killPublications();
  await killBuilds();
  console.log(
    `${3 * share} commands, ${killed} killed before their end, ${completed} in a swap that was then completed, ${problems.length} left something half-done`,
  );
  for (const problem of problems) console.log(problem);
} finally {
  rmSync(work, { recursive: true });
  for (const folder of contents)
    for (const path of cachesOf(folder)) rmSync(path, { recursive: true, force: true });
}
process.exitCode = problems.length > 0 ? 1 : 0;

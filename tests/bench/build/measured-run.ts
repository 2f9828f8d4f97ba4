import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** The wall time of a command, and the peak memory of all its processes together. */
export interface MeasuredRun {
  seconds: number;
  megabytes: number;
}

/** The options of a command: `cores` limits the number of cores, null for all. */
export interface RunOptions {
  cwd: string;
  cores: string | null;
  env?: Record<string, string>;
}

/** Runs a command and measures it. Throws an Error with the end of its output where it fails. */
export async function measureRun(
  command: readonly string[],
  { cwd, cores, env }: RunOptions,
): Promise<MeasuredRun> {
  const [program = '', ...args] = [...pinning(cores), ...command];
  // Flushes the writes of earlier runs, so that they do not count in this one.
  execFileSync('sync');
  const began = performance.now();
  const child = spawn(program, args, { cwd, env: { ...process.env, NODE_ENV: '', ...env }, stdio: 'pipe' });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      printed = (printed + data).slice(-2000);
    });
  }
  const end = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let megabytes = 0;
  let running = true;
  const watching = (async () => {
    while (running) {
      megabytes = Math.max(megabytes, treeMegabytes(child.pid ?? 0));
      await wait(100);
    }
  })();
  const code = await end;
  running = false;
  const seconds = (performance.now() - began) / 1000;
  await watching;
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}\n${printed}`);
  return { seconds, megabytes };
}

/** The prefix that limits a command to a number of cores; empty where the machine cannot pin processes. */
function pinning(cores: string | null): string[] {
  const known = cores !== null && spawnSync('taskset', ['--version']).status === 0;
  return known ? ['taskset', '--cpu-list', `0-${Number(cores) - 1}`] : [];
}

const PAGE = 4096;

/** The resident memory of a process and its descendants, from /proc of Linux. */
function treeMegabytes(root: number): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const stats = processes.flatMap((pid) => readStat(Number(pid)) ?? []);
  const below = Map.groupBy(stats, ({ parent }) => parent);
  const sum = (pid: number): number =>
    (below.get(pid) ?? []).reduce((all, own) => all + own.pages + sum(own.pid), 0);
  const own = stats.find(({ pid }) => pid === root)?.pages ?? 0;
  return ((own + sum(root)) * PAGE) / 1e6;
}

function readStat(pid: number): { pid: number; parent: number; pages: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return { pid, parent: Number(fields[1]), pages: Number(fields[21]) };
  } catch {
    return null; // it has ended meanwhile
  }
}

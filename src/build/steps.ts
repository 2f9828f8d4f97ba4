import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { getHeapStatistics } from 'node:v8';

/** Ten thousand plans take so many megabytes; V8 by itself takes no more than a quarter of the machine's memory. */
const HEAP = 3072;

/** With so many megabytes for what is young, a step takes a seventh less work than with 4, and up to 80 MB more. */
const YOUNG = 32;

/** The steps of a build, each a process of its own, whose memory is given back when it has ended. */
export type Step = 'bundle' | 'relate' | 'render';

/** A step that is taken order by order. */
export interface StepAtWork<Order extends string> {
  /** Has an order carried out, when the last one has been. Throws a BuildError where it fails; the step has said why. */
  take: (order: Order) => Promise<void>;
  /** There are no more orders; resolves when the process has given its memory back, for which not everybody waits. */
  end: () => Promise<void>;
}

const running = new Set<ChildProcess>();

/** Takes a step that is one piece of work. Throws a BuildError where it fails; the step has said why. */
export async function takeStep(step: Step, args: readonly string[], env: Record<string, string> = {}) {
  await endOf(startStep(step, args, env));
}

/** Begins a step that takes orders. */
export function beginStep<Order extends string>(
  step: Step,
  args: readonly string[],
  env: Record<string, string>,
): StepAtWork<Order> {
  const child = startStep(step, args, env);
  const ended = endOf(child);
  ended.catch(() => {}); // whoever waits for an order is told
  return {
    take: async (order) => {
      // Whoever has ended meanwhile has said why.
      child.send(order, () => {});
      await Promise.race([once(child, 'message'), ended]);
    },
    end: async () => {
      child.disconnect();
      await ended.catch(() => {});
    },
  };
}

function startStep(step: Step, args: readonly string[], env: Record<string, string>): ChildProcess {
  const heap = Math.max(HEAP, Math.floor(getHeapStatistics().heap_size_limit / 1e6));
  const child = fork(new URL(`./${step}.ts`, import.meta.url), args, {
    execArgv: [`--max-old-space-size=${heap}`, `--max-semi-space-size=${YOUNG}`],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  });
  running.add(child);
  return child;
}

async function endOf(child: ChildProcess): Promise<void> {
  const [code] = await once(child, 'exit');
  running.delete(child);
  if (code !== 0) throw new BuildError('nothing was built; the last site stays as it is');
}

/** Ends the steps that are being taken, when one of them has failed. */
export async function stopSteps(): Promise<void> {
  const ends = [...running].map((child) => once(child, 'exit'));
  for (const child of running) child.kill('SIGKILL');
  await Promise.all(ends);
}

/** Says why nothing could be built. */
export class BuildError extends Error {}

/** Does the work of a step in its process, and ends that. */
export async function runStep(work: () => Promise<void>): Promise<never> {
  process.once('disconnect', () => process.exit(1)); // whoever wanted the step has been killed
  await attempt(work);
  process.exit();
}

/** Carries out the orders of a step in its process, until there are no more. */
export function takeOrders(carryOut: (order: string) => Promise<void>): void {
  process.once('disconnect', () => process.exit());
  process.on('message', async (order: string) => {
    await attempt(() => carryOut(order));
    process.send?.(order);
  });
}

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // A finding in the content says all that there is to say.
    console.error(error instanceof Error && 'findings' in error ? error.message : error);
    process.exit(1);
  }
}

import { printMarkdown } from '../../../src/exports/markdown.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { type Build, sizeOf } from './build.ts';
import { moveAside } from './leftovers.ts';
import { type MeasuredRun, measureRun } from './measured-run.ts';
import type { Peer } from './peers.ts';

/** Builds a site with an installed peer; yields the measurements. */
export async function* measurePeer(
  peer: Peer,
  plans: readonly Plan[],
  cores: string | null,
): AsyncGenerator<Build> {
  await peer.write(
    plans.map((plan) => ({
      id: plan.id,
      title: plan.title,
      markdown: printMarkdown(plan, `/plans/${plan.id}/`),
    })),
  );
  await moveAside(peer.out);
  let total: MeasuredRun = { seconds: 0, megabytes: 0 };
  for (const command of peer.commands) {
    const { seconds, megabytes } = await measureRun(command, { cwd: peer.cwd, cores });
    total = { seconds: total.seconds + seconds, megabytes: Math.max(total.megabytes, megabytes) };
  }
  const size = sizeOf(peer.out);
  await moveAside(peer.out);
  yield { builder: peer.name, clausePages: null, step: 'first', plans: plans.length, ...total, ...size };
}

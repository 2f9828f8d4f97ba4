import { distinctiveRuns } from '../../../src/reuse/distinctiveness.ts';
import { findReuse } from '../../../src/reuse/reuse.ts';
import { readPublishedPlans } from '../plans.ts';
import { scoreJaccard } from './jaccard.ts';
import { LENGTHS, plantCopies, RATES } from './planted.ts';
import type { Measured, Way } from './report.ts';
import { scoreRuns } from './score.ts';

// node tests/bench/reuse/size.ts 1000 [--baseline]: measures one size in a separate process, for its memory.
const count = Number(process.argv[2]);
const { plans, planted } = plantCopies(await readPublishedPlans(), count);
const letters = plans.reduce(
  (sum, { clauses }) => sum + clauses.reduce((all, { text }) => all + text.length, 0),
  0,
);

/** Runs a method and measures processor time, which other processes do not affect. */
function measure<T>(run: () => T): { result: T; way: Way } {
  const rss = process.memoryUsage.rss();
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return {
    result,
    way: { seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1e3 - rss / 1e6 },
  };
}

const ours = measure(() => findReuse(plans));
const { recall, precision, found } = scoreRuns(distinctiveRuns(ours.result), planted);
const baseline = process.argv.includes('--baseline') ? measure(() => scoreJaccard(plans, planted)) : null;
const recalls = LENGTHS.map((length) =>
  RATES.map((rate) => {
    const own = planted.filter((copy) => copy.length === length && copy.rate === rate);
    return own.length === 0 ? null : own.filter((copy) => found.has(copy)).length / own.length;
  }),
);
const measured: Measured = {
  plans: count,
  characters: letters,
  planted: planted.length,
  ours: { ...ours.way, recall, precision },
  baseline: baseline && { ...baseline.way, ...baseline.result },
  recalls,
};
console.log(JSON.stringify(measured));

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Share, Tried } from './worker.ts';

// node tests/fuzz/main.ts [--runs 100000] [--cores 4] [--seed N]: checks the properties of the importer with random texts on all
// cores. Exits with 1 and the smallest counterexample where one fails.
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    cores: { type: 'string', default: String(availableParallelism()) },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const cores = Number(values.cores);
const runs = Math.ceil(Number(values.runs) / cores);
const seed = Number(values.seed);

function tryShare(share: Share): Promise<Tried[]> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: share });
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
}

console.log(`${runs * cores} texts on ${cores} cores, seed ${seed}`);
const start = performance.now();
const shares = Array.from({ length: cores }, (_, core) => tryShare({ runs, seed: seed + core }));
const tried = (await Promise.all(shares)).flat();
for (const [promise, own] of Map.groupBy(tried, ({ name }) => name)) {
  const count = own.reduce((sum, { runs: some }) => sum + some, 0);
  const broken = own.flatMap(({ broken: how }) => how ?? []);
  console.log(`${promise}: ${count} runs, ${broken.length === 0 ? 'kept' : 'BROKEN'}`);
  for (const how of broken) console.log(how);
}
console.log(`${((performance.now() - start) / 60_000).toFixed(1)} minutes`);
process.exitCode = tried.some(({ broken }) => broken !== null) ? 1 : 0;

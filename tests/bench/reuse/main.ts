import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brokenPromises, growth, type Measured, printMeasured } from './report.ts';

// node tests/bench/reuse/main.ts [--sizes 100,1000,10000]: compares the search for reuse with a baseline. Exits with 1 where a limit
// is exceeded.
const { values } = parseArgs({ options: { sizes: { type: 'string', default: '100,1000,10000' } } });

/** The largest size for the baseline, which keeps all grams of all clauses in memory. */
const BASELINE = 1000;

function measureSize(size: number): Measured {
  const program = [
    join(import.meta.dirname, 'size.ts'),
    String(size),
    ...(size <= BASELINE ? ['--baseline'] : []),
  ];
  const printed = execFileSync(process.execPath, ['--max-old-space-size=12000', ...program], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const measured: Measured = JSON.parse(printed);
  console.log(`${printMeasured(measured)}\n`);
  return measured;
}

const measured = values.sizes.split(',').map(Number).map(measureSize);
for (const [at, large] of measured.entries()) {
  const small = measured[at - 1];
  if (small)
    console.log(
      `from ${small.plans} to ${large.plans} plans time grows with the power ${growth(small, large).toFixed(2)}`,
    );
}
const broken = brokenPromises(measured);
for (const promise of broken) console.log(`BROKEN: ${promise}`);
process.exit(broken.length > 0 ? 1 : 0);

import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Store } from '../../src/cache/store.ts';
import { readRegisters } from '../../src/content/folder.ts';
import { publishedMetadata } from '../../src/model/published.ts';
import { drawPictures } from '../../src/pictures/gallery.ts';
import { generatePlans, readPublishedPlans } from './plans.ts';

/**
 * `npm run bench:pictures -- 1000`: measures drawing the pictures of a number of plans, and taking them from the cache, which
 * must take at most a tenth of the time.
 */
const COUNT = Number(process.argv[2] ?? 400);
const SITE = { name: '政府工作要点查阅' };

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const cache = join(folder, 'cache');
const store = new Store('pictures', cache);
const registers = await readRegisters();
const plans = [...generatePlans(await readPublishedPlans(), COUNT)].map(publishedMetadata);

/** The number of drawn pictures, and the milliseconds for each of them; where none is drawn, for each from the cache. */
async function build(): Promise<{ each: number; drawn: number }> {
  const start = performance.now();
  const { drawn } = await drawPictures({ plans, folder, site: SITE, registers }, store);
  return { each: (performance.now() - start) / (drawn || COUNT), drawn };
}

const first = await build();
const second = await build();
const bytes = readdirSync(cache).reduce((sum, name) => sum + statSync(join(cache, name)).size, 0);
rmSync(folder, { recursive: true });
console.log(`${COUNT} plans, ${first.drawn} pictures drawn: ${first.each.toFixed(1)} ms each`);
console.log(`the same again, ${second.drawn} drawn: ${second.each.toFixed(2)} ms each`);
console.log(`${(bytes / first.drawn / 1024).toFixed(0)} kB each`);
if (second.drawn > 0 || second.each > first.each / 10) process.exitCode = 1;

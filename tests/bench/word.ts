import { readRegisters } from '../../src/content/folder.ts';
import { printAkomaNtoso } from '../../src/exports/akoma-ntoso/document.ts';
import { printWord } from '../../src/exports/word/document.ts';
import { countClasses } from '../../src/model/ledger.ts';
import type { Publication } from '../../src/model/publication.ts';
import { generatePlans, readPublishedPlans } from './plans.ts';

/**
 * `npm run bench:word -- 400`: measures writing generated plans as Word documents beside Akoma Ntoso, the largest of the other
 * formats, in processor time. A plan may take at most 15 ms; the first ones, before the code is compiled, count too.
 */
const COUNT = Number(process.argv[2] ?? 200);
const LIMIT = 15;

const ledger = { counts: countClasses([]), marks: [], note: null, unknown: {}, inferredUrl: null };
const publisher = {
  site: '政府工作要点查阅',
  registers: await readRegisters(),
  link: (address: string) => `https://example.org${address}`,
};
const publications = [...generatePlans(await readPublishedPlans(), COUNT)].map((plan) => ({ plan, ledger }));

/** Milliseconds of processor time for each plan. */
async function measure(write: (publication: Publication) => unknown): Promise<number> {
  const start = process.cpuUsage();
  for (const publication of publications) await write(publication);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / COUNT;
}

let bytes = 0;
const word = await measure(async (publication) => {
  bytes += (await printWord(publication, publisher)).byteLength;
});
const akomaNtoso = await measure((publication) => printAkomaNtoso(publication, publisher));
console.log(`${COUNT} plans as Word documents: ${word.toFixed(1)} ms each, at most ${LIMIT}`);
console.log(
  `as Akoma Ntoso: ${akomaNtoso.toFixed(1)} ms each; Word takes ${(word / akomaNtoso).toFixed(1)} times as long`,
);
console.log(`${(bytes / COUNT / 1024).toFixed(0)} kB each`);
if (word > LIMIT) process.exitCode = 1;

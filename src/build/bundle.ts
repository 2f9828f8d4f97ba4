import { build } from 'astro';
import { keepCode } from './bundling.ts';
import { runStep } from './steps.ts';

// node src/build/bundle.ts SITE CODE: bundles the code of the pages into a folder, and what browsers load into another.
const [site = '', code = ''] = process.argv.slice(2);
await runStep(() => build({ logLevel: 'warn', outDir: site, integrations: [keepCode(code)] }));

import { swapSite } from '../../src/site/swap.ts';

// A process that swaps a site, for a test to kill.
const [staging = '', target = ''] = process.argv.slice(2);
await swapSite(staging, target);

import { once } from 'node:events';
import { lockCache, unlockCache } from '../../src/cache/lock.ts';

// A process that holds the lock of a cache folder until its standard input ends.
const [folder = ''] = process.argv.slice(2);
await lockCache(folder, console);
console.log('locked');
process.stdin.resume();
await once(process.stdin, 'end');
unlockCache(folder);

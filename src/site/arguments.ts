import { readShard } from './shard.ts';
export function readSiteOptions({ SHARD, PRECOMPRESS }: NodeJS.ProcessEnv) {
  return { shard: SHARD ? readShard(SHARD) : null, compression: PRECOMPRESS as never };
}

/** One of several parts that a site is built in, the 2nd of 4. */
export interface Shard {
  number: number;
  of: number;
}

/** The shard that “2/4” names. Throws a RangeError where it names none. */
export function readShard(name: string): Shard {
  const [, number, of] = name.match(/^([1-9]\d*)\/([1-9]\d*)$/)?.map(Number) ?? [];
  if (number === undefined || of === undefined || number > of)
    throw new RangeError(`a part is called 1/4, 2/4, 3/4 or 4/4, not “${name}”`);
  return { number, of };
}

/** What of a list belongs to a shard: a stretch about as long as those of the others. All of it where there are no shards. */
export function shareOf<T>(all: readonly T[], shard: Shard | null): T[] {
  const { number, of } = shard ?? { number: 1, of: 1 };
  const end = (part: number) => Math.round((all.length * part) / of);
  return all.slice(end(number - 1), end(number));
}

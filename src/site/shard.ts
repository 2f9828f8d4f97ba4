/** One part of a site that is built in several, the 2nd of 4. */
export interface Shard {
  number: number;
  of: number;
}

/** Parses “2/4”. Throws a RangeError for anything else. */
export function readShard(name: string): Shard {
  const [, number, of] = name.match(/^([1-9]\d*)\/([1-9]\d*)$/)?.map(Number) ?? [];
  if (number === undefined || of === undefined || number > of)
    throw new RangeError(`a part is called 1/4, 2/4, 3/4 or 4/4, not “${name}”`);
  return { number, of };
}

/** The slice of a list that belongs to a part; slices of different parts differ by at most one in length. */
export function shareOf<T>(all: readonly T[], { number, of }: Shard): T[] {
  const end = (part: number) => Math.round((all.length * part) / of);
  return all.slice(end(number - 1), end(number));
}

import type { Fold } from '../../text/normalise.ts';
import { chunkPath, readChunk, withoutMagic } from '../pagefind/index-chunk.ts';
import type { Facet } from './address.ts';
import { decodeDeltas, floorIndex } from './deltas.ts';
import type {
  BundleEntry,
  ClauseLabel,
  Filter,
  Identity,
  Lengths,
  Marks,
  PlanFacts,
  PlanLabel,
  RecordChunk,
  Table,
} from './files.ts';
import { CHUNK_SIZE } from './files.ts';
import { LazyMap } from './lazy.ts';
import { fitOf, type MarkedLetters } from './marked-letters.ts';
import { unpack, unpackJson } from './packing.ts';
import { followedBy, type Positions, type Postings } from './postings.ts';

/** Fetches a file below `pagefind/`, as it is stored. */
export type Load = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** What a record shows: a clause of a plan, or the plan itself where `clause` is null. */
interface IndexRecord {
  plan: PlanLabel;
  clause: ClauseLabel | null;
  fold: Fold;
}

/** A bundle of the index, of which each file is fetched when it is first needed. */
export class Bundle {
  readonly entry: BundleEntry;
  /** The number of each plan's first record, and after the last one the number of all records. */
  readonly starts: readonly number[];
  readonly #table: Table;
  readonly #load: Load;
  readonly #files = new LazyMap<string, unknown>();

  private constructor(entry: BundleEntry, table: Table, load: Load) {
    this.entry = entry;
    this.#table = table;
    this.#load = load;
    this.starts = [0, ...decodeDeltas(table.clauses.map((count) => count + 1))];
  }

  /** Opens a bundle; its table is fetched where it is not given. */
  static async open(entry: BundleEntry, load: Load, table?: Table): Promise<Bundle> {
    const known = table ?? (await unpackJson<Table>(await load(`${entry.folder}/table.pack`)));
    return new Bundle(entry, known, load);
  }

  /** The number of records. */
  get size(): number {
    return this.starts.at(-1) ?? 0;
  }

  /** The index in the bundle of the plan that a record belongs to. */
  planOf(record: number): number {
    return floorIndex(this.starts, record);
  }

  /** The records in which all pairs of letters at these offsets of a phrase stand together, with the marks of the phrase. */
  async find(phrase: MarkedLetters, offsets: readonly number[]): Promise<Postings> {
    const [first, ...rest] = await Promise.all(offsets.map((offset) => this.#positions(phrase, offset)));
    const from = offsets[0] ?? 0;
    if (!first) return new Map();
    const positions = rest.reduce(
      (kept, next, at) => followedBy(kept, next, (offsets[at + 1] ?? 0) - from),
      first,
    );
    return this.#byRecord(positions, Math.max(...offsets) - from);
  }

  /** The records that have each run of soft marks, in letters. */
  async marks(): Promise<Map<string, number[]>> {
    return decodeFilter(await this.#once('marks.pack', unpackJson<Marks>));
  }

  /** How many kilobytes must still be fetched to look up these pairs, or single letters. */
  costOf(pairs: readonly string[]): number {
    const { sizes } = this.#table;
    const wanted = new Set(pairs.flatMap((pair) => this.#chunksOf(pair)));
    const missing = [...wanted].filter((chunk) => !this.#files.has(chunkPath(chunk)));
    return missing.reduce((sum, chunk) => sum + (sizes[chunk] ?? 0), 0) / 10;
  }

  /** What plans can be filtered by, in the order of the bundle. */
  plans(): Promise<PlanFacts[]> {
    return this.#once('plans.pack', unpackJson<PlanFacts[]>);
  }

  /** What plans are known by on other sites, in the order of the bundle. */
  identities(): Promise<Identity[]> {
    return this.#once('identities.pack', unpackJson<Identity[]>);
  }

  /** The records that have each value of a facet of clauses, hazchem → [3, 8]. */
  async filter(facet: Facet): Promise<Map<string, number[]>> {
    return decodeFilter(await this.#once(`filters/${facet}.pack`, unpackJson<Filter>));
  }

  /** What a record shows. Throws a RangeError where the bundle has no such record. */
  async record(record: number): Promise<IndexRecord> {
    const number = Math.floor(record / CHUNK_SIZE);
    const chunk = await this.#once(`records/${number}.pack`, unpackJson<RecordChunk>);
    const plan = chunk.plans.findLast(({ first }) => first <= record)?.label;
    if (!plan) throw new RangeError(`no record ${record} in ${this.entry.folder}`);
    return { plan, clause: chunk.clauses[record % CHUNK_SIZE] ?? null, fold: new Map(chunk.fold) };
  }

  /**
   * Converts positions in the bundle to positions in its records; drops matches that run into the next record, `reach` letters
   * on.
   */
  async #byRecord(positions: Positions, reach: number): Promise<Postings> {
    const postings: Postings = new Map();
    if (positions.size === 0) return postings;
    const starts = await this.#once('lengths.pack', async (packed) => [
      0,
      ...decodeDeltas(await unpackJson<Lengths>(packed)),
    ]);
    for (const [position, strict] of [...positions].sort(([a], [b]) => a - b)) {
      const record = floorIndex(starts, position);
      const start = starts[record] ?? 0;
      if (position + reach >= (starts[record + 1] ?? 0)) continue;
      const found = postings.get(record) ?? { positions: [], strict: false };
      postings.set(record, found);
      found.positions.push(position - start);
      found.strict ||= strict;
    }
    return postings;
  }

  /** Where the pair of letters at an offset of a phrase, or its only letter, stands in the bundle. */
  async #positions(phrase: MarkedLetters, offset: number): Promise<Positions> {
    const pair = phrase.letters.slice(offset, offset + 2);
    const read = async (packed: Uint8Array<ArrayBuffer>) => withoutMagic(await unpack(packed));
    const chunks = await Promise.all(this.#chunksOf(pair).map((chunk) => this.#once(chunkPath(chunk), read)));
    const positions: Positions = new Map();
    for (const [word, all] of chunks.flatMap((chunk) => [...readChunk(chunk, pair)])) {
      const fit = fitOf(word, phrase, offset);
      if (fit) for (const position of all) positions.set(position, fit === 'strict');
    }
    return positions;
  }

  /** The index chunks in which words that begin so can stand. */
  #chunksOf(prefix: string): number[] {
    const { from } = this.#table;
    const after = from.findIndex((word) => word > prefix && !word.startsWith(prefix));
    const last = after < 0 ? from.length : after;
    const exact = from.findLastIndex((word) => word <= prefix);
    return [...from.keys()].slice(Math.max(exact, 0), last);
  }

  #once<T>(path: string, read: (packed: Uint8Array<ArrayBuffer>) => Promise<T>): Promise<T> {
    const fetchOnce = async () => read(await this.#load(`${this.entry.folder}/${path}`));
    return this.#files.get(path, fetchOnce) as Promise<T>;
  }
}

function decodeFilter(values: Filter): Map<string, number[]> {
  return new Map(values.map(([value, deltas]) => [value, decodeDeltas(deltas)]));
}

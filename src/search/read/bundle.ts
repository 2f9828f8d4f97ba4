import type { Fold } from '../../text/normalise.ts';
import { chunkPath, readChunk, withoutMagic } from '../pagefind/index-chunk.ts';
import type { Facet } from './address.ts';
import { decodeDeltas, floorIndex } from './deltas.ts';
import type {
  BundleEntry,
  ClauseLabel,
  Filter,
  Lengths,
  PlanFacts,
  PlanLabel,
  RecordChunk,
  Table,
} from './files.ts';
import { CHUNK_SIZE } from './files.ts';
import { LazyMap } from './lazy.ts';
import { unpack, unpackJson } from './packing.ts';
import { followedBy, type Postings } from './postings.ts';

/** Fetches a file below `pagefind/`, as it is stored. */
export type Load = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Two letters side by side, or a single one for all pairs that begin with it, at an offset in a phrase. */
export type Pair = readonly [offset: number, letters: string];

/** What a record shows: a clause of a plan, or the plan itself where `clause` is null. */
interface IndexRecord {
  plan: PlanLabel;
  clause: ClauseLabel | null;
  fold: Fold;
}

/** A bundle of the index, of which each file is fetched when it is first needed. */
export class Bundle {
  readonly entry: BundleEntry;
  /** The number of each plan's first record, and behind the last one the number of all records. */
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

  /** The records in which all these pairs stand together, each at its offset, with the positions of the first pair. */
  async find(pairs: readonly Pair[]): Promise<Postings> {
    const all = await Promise.all(
      pairs.map(async ([offset, pair]) => ({ offset, positions: await this.#positions(pair) })),
    );
    const [first, ...rest] = all;
    if (!first) return new Map();
    const positions = rest.reduce(
      (kept, { offset, positions }) => followedBy(kept, positions, offset - first.offset),
      first.positions,
    );
    return this.#byRecord(positions, Math.max(...all.map(({ offset }) => offset)) - first.offset);
  }

  /** How many kilobytes must still be fetched to look up these pairs. */
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

  /** The records that have each value of a facet of clauses, hazchem → [3, 8]. */
  async filter(facet: Facet): Promise<Map<string, number[]>> {
    const values = await this.#once(`filters/${facet}.pack`, unpackJson<Filter>);
    return new Map(values.map(([value, deltas]) => [value, decodeDeltas(deltas)]));
  }

  /** What a record shows. Throws a RangeError where the bundle has no such record. */
  async record(record: number): Promise<IndexRecord> {
    const number = Math.floor(record / CHUNK_SIZE);
    const chunk = await this.#once(`records/${number}.pack`, unpackJson<RecordChunk>);
    const plan = chunk.plans.findLast(({ first }) => first <= record)?.label;
    if (!plan) throw new RangeError(`no record ${record} in ${this.entry.folder}`);
    return { plan, clause: chunk.clauses[record % CHUNK_SIZE] ?? null, fold: new Map(chunk.fold) };
  }

  /** Positions in the bundle as positions in records, without those from which `reach` letters on another record begins. */
  async #byRecord(positions: readonly number[], reach: number): Promise<Postings> {
    const found: Postings = new Map();
    if (positions.length === 0) return found;
    const starts = await this.#once('lengths.pack', async (packed) => [
      0,
      ...decodeDeltas(await unpackJson<Lengths>(packed)),
    ]);
    for (const position of positions) {
      const record = floorIndex(starts, position);
      const start = starts[record] ?? 0;
      if (position + reach >= (starts[record + 1] ?? 0)) continue;
      const known = found.get(record);
      if (known) known.push(position - start);
      else found.set(record, [position - start]);
    }
    return found;
  }

  /** The sorted positions in the bundle of all pairs that begin so. */
  async #positions(prefix: string): Promise<number[]> {
    const read = async (packed: Uint8Array<ArrayBuffer>) => withoutMagic(await unpack(packed));
    const chunks = await Promise.all(
      this.#chunksOf(prefix).map((chunk) => this.#once(chunkPath(chunk), read)),
    );
    return chunks.flatMap((chunk) => [...readChunk(chunk, prefix).values()].flat()).sort((a, b) => a - b);
  }

  /** The index chunks in which pairs that begin so can stand. */
  #chunksOf(prefix: string): number[] {
    const { pairs } = this.#table;
    const after = pairs.findIndex((pair) => pair > prefix && !pair.startsWith(prefix));
    const last = after < 0 ? pairs.length : after;
    const exact = pairs.findLastIndex((pair) => pair <= prefix);
    return [...pairs.keys()].slice(Math.max(exact, 0), last);
  }

  #once<T>(path: string, read: (packed: Uint8Array<ArrayBuffer>) => Promise<T>): Promise<T> {
    const fetchOnce = async () => read(await this.#load(`${this.entry.folder}/${path}`));
    return this.#files.get(path, fetchOnce) as Promise<T>;
  }
}

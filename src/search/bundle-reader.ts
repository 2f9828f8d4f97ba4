import { Cbor } from './cbor.ts';
import type { BundleEntry, ClauseLabel, PlanFacts, PlanLabel, Sheet, Table } from './files.ts';
import { SHEET } from './files.ts';
import { Lazy } from './lazy.ts';
import type { Fold } from './normalise.ts';
import { unpackJson, unpackPagefind } from './packing.ts';
import { follow, type Postings, readPostings, unite } from './postings.ts';

/** Fetches one of the files below `pagefind/`. */
export type Load = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Two letters side by side, or one that stands for any pair that begins with it, at an offset in a phrase. */
export type Pair = readonly [offset: number, letters: string];

/** What a page shows: a clause of a plan, or the plan itself where `clause` is null. */
export interface Shown {
  plan: PlanLabel;
  clause: ClauseLabel | null;
  fold: Fold;
}

/**
 * A bundle of the index, of which only the files that a search asks for are fetched, and each once. Pagefind's own script
 * and WebAssembly are not among them: they alone are 69 kB.
 */
export class Bundle {
  readonly entry: BundleEntry;
  /** The page that each plan of the bundle begins with, and where the last one ends. */
  readonly starts: readonly number[];
  readonly #table: Table;
  readonly #load: Load;
  readonly #files = new Map<string, Lazy<unknown>>();

  private constructor(entry: BundleEntry, table: Table, load: Load) {
    this.entry = entry;
    this.#table = table;
    this.#load = load;
    let end = 0;
    this.starts = [0, ...table.clauses.map((count) => (end += count + 1))];
  }

  /** Opens a bundle; its table is fetched where it is not given. */
  static async open(entry: BundleEntry, load: Load, table?: Table): Promise<Bundle> {
    const known = table ?? (await unpackJson<Table>(await load(`${entry.folder}/table.pack`)));
    return new Bundle(entry, known, load);
  }

  /** How many pages there are. */
  get pages(): number {
    return this.starts.at(-1) ?? 0;
  }

  /** The place in the bundle of the plan that a page belongs to. */
  planOf(page: number): number {
    let [low, high] = [0, this.starts.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= page) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Where all these pairs stand together, each at its offset. */
  async find(pairs: readonly Pair[]): Promise<Postings> {
    const all = await Promise.all(
      pairs.map(async ([offset, pair]) => ({ offset, found: await this.#postings(pair) })),
    );
    const [first, ...rest] = all;
    if (!first) return new Map();
    return rest.reduce((kept, { offset, found }) => follow(kept, found, offset - first.offset), first.found);
  }

  /** How many thousand bytes are still to be fetched to know where these pairs stand. */
  costOf(pairs: readonly string[]): number {
    const { sizes } = this.#table;
    const wanted = new Set(pairs.flatMap((pair) => this.#filesOf(pair)));
    const missing = [...wanted].filter((file) => !this.#files.has(indexPath(file)));
    return missing.reduce((sum, file) => sum + (sizes[file] ?? 0), 0) / 10;
  }

  /** What is known of each plan, in the order of the bundle. */
  plans(): Promise<PlanFacts[]> {
    return this.#once('plans.pack', unpackJson<PlanFacts[]>);
  }

  /** The pages that have each value of a filter, hazchem → [3, 8]; none where no page has any. */
  async filter(name: string): Promise<Map<string, number[]>> {
    const file = this.#table.filters[name];
    if (!file) return new Map();
    return readFilter(await this.#once(`filter/${file}.pf_filter`, unpackPagefind));
  }

  /** What a page shows. */
  async show(page: number): Promise<Shown> {
    const number = Math.floor(page / SHEET);
    const sheet = await this.#once(`sheets/${number}.pack`, unpackJson<Sheet>);
    const plan = sheet.plans.findLast(({ first }) => first <= page)?.label;
    if (!plan) throw new RangeError(`no page ${page} in ${this.entry.folder}`);
    return { plan, clause: sheet.clauses[page % SHEET] ?? null, fold: new Map(sheet.fold) };
  }

  async #postings(start: string): Promise<Postings> {
    const files = await Promise.all(
      this.#filesOf(start).map((file) => this.#once(indexPath(file), unpackPagefind)),
    );
    return unite(files.map((file) => readPostings(file, start)));
  }

  /** The files in which pairs that begin so can stand. */
  #filesOf(start: string): number[] {
    const { pairs } = this.#table;
    const after = pairs.findIndex((pair) => pair > start && !pair.startsWith(start));
    const last = after < 0 ? pairs.length : after;
    const exact = pairs.findLastIndex((pair) => pair <= start);
    return [...pairs.keys()].slice(Math.max(exact, 0), last);
  }

  #once<T>(path: string, read: (packed: Uint8Array<ArrayBuffer>) => Promise<T>): Promise<T> {
    const file =
      this.#files.get(path) ?? new Lazy(async () => read(await this.#load(`${this.entry.folder}/${path}`)));
    this.#files.set(path, file);
    return file.get() as Promise<T>;
  }
}

function indexPath(file: number): string {
  return `index/${file}.pf_index`;
}

function readFilter(file: Uint8Array): Map<string, number[]> {
  const cbor = new Cbor(file);
  cbor.array();
  cbor.skip();
  const values = new Map<string, number[]>();
  for (let left = cbor.array(); left > 0; left--) {
    cbor.array();
    const value = cbor.text();
    values.set(
      value,
      Array.from({ length: cbor.array() }, () => cbor.integer()),
    );
  }
  return values;
}

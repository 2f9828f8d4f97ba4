import type { Fold } from '../../text/normalise.ts';
import type { Facet } from './address.ts';
import { placeAmong, sumsOf } from './deltas.ts';
import type {
  BundleEntry,
  ClauseLabel,
  Filter,
  Lengths,
  PlanFacts,
  PlanLabel,
  Sheet,
  Table,
} from './files.ts';
import { SHEET } from './files.ts';
import { Lazy } from './lazy.ts';
import { unpackJson, unpackPagefind } from './packing.ts';
import { follow, type Postings, readPlaces } from './postings.ts';

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
    this.starts = [0, ...sumsOf(table.clauses.map((count) => count + 1))];
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
    return placeAmong(this.starts, page);
  }

  /** Where all these pairs stand together on a page, each at its offset. */
  async find(pairs: readonly Pair[]): Promise<Postings> {
    const all = await Promise.all(
      pairs.map(async ([offset, pair]) => ({ offset, places: await this.#places(pair) })),
    );
    const [first, ...rest] = all;
    if (!first) return new Map();
    const places = rest.reduce(
      (kept, { offset, places }) => follow(kept, places, offset - first.offset),
      first.places,
    );
    return this.#onPages(places, Math.max(...all.map(({ offset }) => offset)) - first.offset);
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

  /** The pages that have each value of a facet of clauses, hazchem → [3, 8]. */
  async filter(facet: Facet): Promise<Map<string, number[]>> {
    const values = await this.#once(`filters/${facet}.pack`, unpackJson<Filter>);
    return new Map(values.map(([value, steps]) => [value, sumsOf(steps)]));
  }

  /** What a page shows. */
  async show(page: number): Promise<Shown> {
    const number = Math.floor(page / SHEET);
    const sheet = await this.#once(`sheets/${number}.pack`, unpackJson<Sheet>);
    const plan = sheet.plans.findLast(({ first }) => first <= page)?.label;
    if (!plan) throw new RangeError(`no page ${page} in ${this.entry.folder}`);
    return { plan, clause: sheet.clauses[page % SHEET] ?? null, fold: new Map(sheet.fold) };
  }

  /** The pages of some places of the bundle, where what stands there has all its letters, `reach` places on, on one page. */
  async #onPages(places: readonly number[], reach: number): Promise<Postings> {
    const found: Postings = new Map();
    if (places.length === 0) return found;
    const starts = await this.#once('lengths.pack', async (packed) => [
      0,
      ...sumsOf(await unpackJson<Lengths>(packed)),
    ]);
    for (const place of places) {
      const page = placeAmong(starts, place);
      const start = starts[page] ?? 0;
      if (place + reach >= (starts[page + 1] ?? 0)) continue;
      const known = found.get(page);
      if (known) known.push(place - start);
      else found.set(page, [place - start]);
    }
    return found;
  }

  /** Where pairs that begin so stand in the bundle, in rising order. */
  async #places(start: string): Promise<number[]> {
    const files = await Promise.all(
      this.#filesOf(start).map((file) => this.#once(indexPath(file), unpackPagefind)),
    );
    return files.flatMap((file) => readPlaces(file, start)).sort((a, b) => a - b);
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

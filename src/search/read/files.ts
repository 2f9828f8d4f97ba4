import type { Clause } from '../../model/clause.ts';
import type { Plan } from '../../model/plan.ts';

/** `pagefind/catalog.pack`: everything that can be searched, newest first. */
export interface Catalog {
  bundles: BundleEntry[];
  /** The tables of the first bundles, which every search begins with. */
  tables: Table[];
  /** The years for which there is a file of 文号. */
  numbers: string[];
  /** The first pair of letters in each file of the directory; none where there are few bundles. */
  directory: string[];
}

/** `pagefind/directory/<n>.pack`: in which bundles of the catalog each pair of letters stands, as deltas of their indexes. */
export type DirectoryFile = [pair: string, deltas: number[]][];

/** `pagefind/numbers-<year>.pack`: the plans of each 文号 of a year, by its normalised spelling. */
export type Numbers = Record<string, NumberedPlan[]>;
export type NumberedPlan = Pick<Plan, 'title'> & { number: string; url: string };

/** A part of the index: the plans of whole years, or some of a year that has too many. */
export interface BundleEntry {
  /** Its folder, named after its years and a digest of its contents: the files in it never change. */
  folder: string;
  years: number[];
  plans: number;
  clauses: number;
}

/**
 * `<bundle>/table.pack`: where to find things in a bundle. Records are numbered through the bundle: each plan has one for
 * its own titles and numbers, then one for each clause.
 */
export interface Table {
  /** The first word of each index chunk, or the shortest beginning of it that tells it from the chunk before. */
  from: string[];
  /** The size of each index chunk in hundreds of bytes. */
  sizes: number[];
  /** How many clauses each plan has. */
  clauses: number[];
}

/** `<bundle>/lengths.pack`: how many words each record has; positions in the index are counted through the bundle. */
export type Lengths = number[];

/** `<bundle>/marks.pack`: the records that have each run of soft marks, in letters. */
export type Marks = Filter;

/** `<bundle>/filters/<facet>.pack`: the records that have each value of a facet of clauses, as deltas. */
export type Filter = [value: string, deltas: number[]][];

/** What is shown of a plan above its hits. */
export type PlanLabel = Pick<Plan, 'id' | 'title' | 'docNumber' | 'year' | 'issuers'> & {
  url: string;
  /** What the plan itself is found by, and what holds for all its clauses: its titles, numbers, issuers, places and years. */
  words: string[];
  /** The names of its place and of those above it. */
  places: string[];
  /** The date of issue, for ordering. */
  date: string | null;
};

/** What is shown of a clause in a hit. */
export type ClauseLabel = Pick<Clause, 'id' | 'number' | 'title' | 'runIn' | 'text'> & {
  url: string;
  /** The numbers and titles of the clauses above it, “三、紧盯重点行业领域”. */
  path: string[];
  units: string[];
  deadlines: string[];
};

/** `<bundle>/records/<n>.pack`: what a few records show. */
export interface RecordChunk {
  /** The plans of these records, each with the number of its own record. */
  plans: { first: number; label: PlanLabel }[];
  /** One for each record; null for a plan's own. */
  clauses: (ClauseLabel | null)[];
  /** Traditional characters in these words, and what they are compared as. */
  fold: [string, string][];
}

/** How many records a chunk holds. */
export const CHUNK_SIZE = 2;

/** `<bundle>/plans.pack`: what plans can be filtered by, in the order of the bundle. */
export type PlanFacts = Pick<Plan, 'id' | 'region' | 'level' | 'issuers'> & {
  /** The planned years, each of a period. */
  years: number[];
};

/** `pagefind/labels.pack`: the names of facet values, shanghai → 上海市, and the codes of regions in GB/T 2260, shanghai → 310000. */
export type Labels = Record<'region' | 'sector' | 'theme' | 'unit' | 'code', Record<string, string>>;

/**
 * `<bundle>/identities.pack`: what each plan is known by on other sites, in the order of the bundle: the first 16 digits of the
 * SHA-256 of the received file, and its 文号, normalised.
 */
export type Identity = [sha256: string, docNumber: string | null];

/** `pagefind/places.pack`: how the places of plans are called, long names first: 长宁区, 长宁. */
export type PlaceNames = string[];

/** `pagefind/related.pack`: words that mean the same, the usual one first, and words for kinds of it. */
export type RelatedWords = { same: string[]; narrower: string[] }[];

/** `pagefind/pinyin.pack`: the characters of the index by each syllable that they are read as, 行 under hang and xing. */
export type PinyinTable = [syllable: string, characters: string][];

/** `pagefind/suggestions.pack`: what is suggested while someone types. */
export interface Suggestion {
  kind: 'plan' | 'number' | 'sector' | 'word' | 'unit' | 'document';
  text: string;
}

import type { Clause } from './clause.ts';
import type { Mark } from './ledger.ts';

/** Words that are set alike; where they carry a mark, which note explains it and what kind it is. */
export interface Run {
  text: string;
  /** `first` where the marked words begin here and do not go on from another sentence. */
  mark?: { note: number; kind: Mark['kind']; certain: boolean; first: boolean };
}

/** A part of a plan as a page sets it. */
export interface Section {
  id: string;
  kind: Clause['kind'];
  /** The printed number, or “印发通知” for a part that has none. */
  name: string;
  number: string | null;
  /** The depth that the printed number stands for, 1 the highest; 0 without a number. */
  level: number;
  /** The rank of its heading, 2 to 6, one below the heading above it; null where it has no title. */
  rank: number | null;
  runIn: boolean;
  title: Run[];
  /** Paragraphs and tables in their order. */
  paragraphs: (SetSentence[] | SetTable)[];
  children: Section[];
}

/** A sentence as a page sets it; its `id` is null where it has no address. */
export interface SetSentence {
  id: string | null;
  runs: Run[];
}

/** A table as a page sets it. */
export interface SetTable {
  /** Where its rows begin and end in the text, in UTF-16 code units. */
  start: number;
  end: number;
  /** What it is called in the paragraph above it, “表1　主要指标”; null where nothing is. */
  label: string | null;
  head: SetCell[][];
  body: SetCell[][];
}

/** A cell of a table as a page sets it. */
export interface SetCell {
  /** Where its words begin in the text. */
  start: number;
  rows: number;
  columns: number;
  sentences: SetSentence[];
}

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
  /** Paragraphs of sentences; a sentence's `id` is null where it has no address. */
  paragraphs: { id: string | null; runs: Run[] }[][];
  children: Section[];
}

/** Words beside those of a clause: around a run, in both, only in the other clause, or only here. */
export interface Part {
  kind: 'around' | 'both' | 'there' | 'here';
  text: string;
}

/** A clause of another plan that has words of this one. */
export interface Elsewhere {
  title: string;
  /** “省级，2025年3月13日”. */
  facts: string;
  /** What is known of the order in time. */
  order: string;
  /** “一、（三）”. */
  path: string;
  address: string;
  compare: string;
  /** The sentences with the words, each with what is different. */
  quotes: { address: string; parts: Part[] }[];
}

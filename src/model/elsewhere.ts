/** The sentences of another clause that have words of this one. */
export interface Quote {
  /** The address of the first. */
  address: string;
  /** The words there, and those before and after them. */
  there: string;
  before: string;
  after: string;
  /** The words here. */
  here: string;
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
  quotes: Quote[];
}

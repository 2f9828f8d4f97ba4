/** A plan by its title, with its place where the title does not name it. */
export interface PlanLink {
  title: string;
  address: string;
  /** The language of its title and words, where it is not the page's. */
  lang: string | undefined;
}

/** What a plan says in a list. */
export interface PlanGroup<T> extends PlanLink {
  entries: T[];
}

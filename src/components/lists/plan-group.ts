/** A plan by its title, with its place where the title does not name it. */
export interface PlanLink {
  title: string;
  address: string;
}

/** What a plan says in a list. */
export interface PlanGroup<T> extends PlanLink {
  entries: T[];
}

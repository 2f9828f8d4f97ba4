/** A plan that can be chosen for a comparison: its id, its title, and the place of its issuers in `ComparableYear`. */
export type ComparablePlan = [id: string, title: string, issuers: number];

/** The plans for a year, `/compare/2025.json`, by region in the order of the register. */
export interface ComparableYear {
  /** The issuers of plans, each as one text, “上海市安全生产委员会”. */
  issuers: string[];
  regions: { name: string; plans: ComparablePlan[] }[];
}

/** The address of the plans for a year, `2025` or `undated`. */
export function comparableAddress(year: string): string {
  return `/compare/${year}.json`;
}

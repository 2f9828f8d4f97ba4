/** A clause of any plan, by ids. */
export interface ClauseName {
  plan: string;
  clause: string;
}

/** Prints `shanghai-work-safety-2021/3-10-33`. */
export function printClauseName({ plan, clause }: ClauseName): string {
  return `${plan}/${clause}`;
}

/** Parses `shanghai-work-safety-2021/3-10-33`; without a slash the clause is empty. */
export function readClauseName(name: string): ClauseName {
  const [plan = '', clause = ''] = name.split('/');
  return { plan, clause };
}

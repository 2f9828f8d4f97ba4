/** A clause among those of all plans. */
export interface ClauseName {
  plan: string;
  clause: string;
}

/** A clause in one word, `shanghai-work-safety-2021/3-10-33`. */
export function printClauseName({ plan, clause }: ClauseName): string {
  return `${plan}/${clause}`;
}

/** The clause that such a word names; without a slash it is a plan, its clause empty. */
export function readClauseName(name: string): ClauseName {
  const [plan = '', clause = ''] = name.split('/');
  return { plan, clause };
}

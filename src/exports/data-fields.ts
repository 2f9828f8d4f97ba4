import type { Dataset } from './dataset.ts';

/** The fields of a data file's rows with their descriptions. */
export function fieldsOf({ row }: Pick<Dataset, 'row'>): { name: string; meaning: string }[] {
  return Object.entries(row.shape).map(([name, field]) => ({ name, meaning: field.description ?? '' }));
}

/** The letter of a column in a spreadsheet, A for the first. */
export function columnLetter(columns: readonly string[], name: string): string {
  return String.fromCharCode('A'.charCodeAt(0) + columns.indexOf(name));
}

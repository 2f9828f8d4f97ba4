import type { Clause } from '../../model/clause.ts';

/** What stands between paragraphs, and before each cell of a table. */
const ENDS = /[\n\t]/;

/**
 * The passages that a clause is searched in: its title and each of its paragraphs and cells, or, where the title runs in, the
 * title with the first paragraph and each further one. A match never spans two passages.
 */
export function passagesOf({ title, runIn, text }: Pick<Clause, 'title' | 'runIn' | 'text'>): string[] {
  const lines = runIn ? `${title ?? ''}${text}`.split(ENDS) : [title ?? '', ...text.split(ENDS)];
  return lines.filter((line) => line !== '');
}

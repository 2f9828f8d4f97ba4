import type { Clause } from '../model/clause.ts';

/**
 * The pieces that a clause is searched in: its title and each of its paragraphs, or, where the title runs in, the title
 * with the first paragraph and each further one. A query does not match across pieces.
 */
export function piecesOf({ title, runIn, text }: Pick<Clause, 'title' | 'runIn' | 'text'>): string[] {
  const lines = runIn ? `${title ?? ''}${text}`.split('\n') : [title ?? '', ...text.split('\n')];
  return lines.filter((line) => line !== '');
}

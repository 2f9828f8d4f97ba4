import type { Clause } from '../../model/clause.ts';
import type { Plan } from '../../model/plan.ts';

/**
 * The pieces that a clause is searched in: its title and each of its paragraphs, or, where the title runs in, the title
 * with the first paragraph and each further one. A query does not match across pieces.
 */
export function piecesOf({ title, runIn, text }: Pick<Clause, 'title' | 'runIn' | 'text'>): string[] {
  const lines = runIn ? `${title ?? ''}${text}`.split('\n') : [title ?? '', ...text.split('\n')];
  return lines.filter((line) => line !== '');
}

/** What a plan itself is found by: its titles and its numbers. */
export function piecesOfPlan(
  plan: Pick<Plan, 'title' | 'noticeTitle' | 'docNumber' | 'indexNumber'>,
): string[] {
  const { title, noticeTitle, docNumber, indexNumber } = plan;
  return [title, noticeTitle, docNumber, indexNumber].filter((piece) => piece !== null);
}

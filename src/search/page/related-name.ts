import type { RelatedQuery, Relation } from '../read/related.ts';

const RELATIONS: Record<Relation, string> = { same: '同义', broader: '上位', narrower: '下位' };

/** A related word with what it is to the one that was typed, “危险化学品”（同义）. */
export function nameOf({ words, relation }: Pick<RelatedQuery, 'words' | 'relation'>): string {
  return `“${words}”（${RELATIONS[relation]}）`;
}

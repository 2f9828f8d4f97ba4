import { type Citable, citableOf } from '../../src/exports/citation/citable.ts';
import { clauseAddress, planAddress } from '../../src/model/addresses.ts';
import { clauseOf, publicationOf } from './corpus.ts';

/** A published plan, or a clause of it, as citations name it. */
export function citable(plan: string, clause?: string): Citable {
  const publication = publicationOf(plan);
  const own = clause === undefined ? undefined : clauseOf(publication.plan, clause);
  const address = own ? clauseAddress(publication.plan, own) : planAddress(publication.plan);
  return citableOf(publication, `https://example.org${address}`, own);
}

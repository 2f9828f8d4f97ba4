import { type Citable, citableOf } from '../../src/exports/citation/citable.ts';
import { clauseAddress, planAddress } from '../../src/model/addresses.ts';
import { clauseOf, publicationOf } from './corpus.ts';

/** The citation data of a published plan or one of its clauses. */
export function citable(plan: string, clause?: string): Citable {
  const publication = publicationOf(plan);
  const own = clause === undefined ? undefined : clauseOf(publication.plan, clause);
  const address = own ? clauseAddress(publication.plan, own) : planAddress(publication.plan);
  return citableOf(publication, `https://example.org${address}`, own);
}

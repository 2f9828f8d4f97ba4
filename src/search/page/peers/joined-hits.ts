import type { Search } from '../../read/address.ts';
import { countFacets } from '../../read/facets.ts';
import type { Labels } from '../../read/files.ts';
import { addCounts, addLabels } from '../../read/peers/joined-values.ts';
import type { PeerSite } from '../../read/peers/peer-site.ts';
import type { Query } from '../../read/query.ts';
import type { Rewriting } from '../../read/rewriting.ts';
import type { SearchResult } from '../../read/search.ts';
import type { Filterable } from '../filters.ts';

/** A search and what this site has found for it. */
export interface OwnHits {
  search: Search;
  /** As it was typed. */
  query: Query;
  result: SearchResult;
  /** How the query was read anew, where this site has nothing as it was typed. */
  rewriting: Rewriting | null;
  labels: Labels;
}

/** Another site and what it has found. */
export interface Answered {
  peer: PeerSite;
  result: SearchResult;
}

/** The hits of this site and of others, as they are filtered together by this site's values. */
export function joinHits({ result, labels }: OwnHits, answered: readonly Answered[]): Filterable {
  return {
    clauses: [result, ...answered.map((one) => one.result)].reduce((sum, { clauses }) => sum + clauses, 0),
    count: async (choice, facets) => {
      const own = countFacets(result.answers, choice, facets);
      const others = answered.map(({ peer, result }) =>
        peer.count(result, choice, facets, labels).catch(() => new Map()),
      );
      return addCounts(await Promise.all([own, ...others]));
    },
    labels: async () => {
      const others = answered.map(({ peer }) => peer.labels().catch(() => []));
      return addLabels(labels, (await Promise.all(others)).flat());
    },
  };
}

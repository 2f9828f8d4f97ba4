import type { IndexedDocument } from '../../components/facts/DocumentIndex.astro';
import type { UnitRow } from '../../components/facts/UnitTable.astro';
import type { Rows } from '../../components/lists/ShownRows.astro';
import type { IndexedName } from '../../model/list-rows.ts';
import type { Registers } from '../../model/register.ts';
import { type DocumentView, indexedDocument } from '../documents.ts';
import { type IssuerView, issuerLink } from '../issuers.ts';
import { indexedTerm, type PlacedTerm } from '../terms.ts';
import { type UnitView, unitRow } from '../units.ts';

/** What there is to show of every name of the indexes. */
export interface Indexes {
  registers: Registers;
  units: readonly UnitView[];
  documents: readonly DocumentView[];
  terms: readonly PlacedTerm[];
  issuers: readonly IssuerView[];
}

/** Names of an index as their page shows them. */
export function showNames(
  index: IndexedName['index'],
  names: readonly Pick<IndexedName, 'address'>[],
  indexes: Indexes,
): Rows {
  const of = <T extends { address: string }>(views: readonly T[]): T[] => {
    const known = byAddress(views);
    return names.flatMap(({ address }) => known.get(address) ?? []);
  };
  switch (index) {
    case '/units/':
      return { show: 'units', units: of(indexes.units).map((view): UnitRow => unitRow(view)) };
    case '/documents/':
      return {
        show: 'documents',
        documents: of(indexes.documents).map(
          (view): IndexedDocument => indexedDocument(view, indexes.registers),
        ),
      };
    case '/terms/':
      return { show: 'terms', terms: of(indexes.terms).map(indexedTerm) };
    default:
      return { show: 'links', links: of(indexes.issuers).map(issuerLink) };
  }
}

const cache = new WeakMap<readonly { address: string }[], ReadonlyMap<string, { address: string }>>();

function byAddress<T extends { address: string }>(views: readonly T[]): ReadonlyMap<string, T> {
  const known =
    (cache.get(views) as ReadonlyMap<string, T> | undefined) ??
    new Map(views.map((view) => [view.address, view]));
  cache.set(views, known);
  return known;
}

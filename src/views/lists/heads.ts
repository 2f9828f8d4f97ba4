import { issuerAddress, termAddress } from '../../model/addresses.ts';
import { FACT_KINDS } from '../../model/fact-kinds.ts';
import { FACET_LABELS } from '../../model/labels.ts';
import type { ClauseRow, ListRow } from '../../model/list-rows.ts';
import { yearLabel } from '../../model/period.ts';
import { regionsById } from '../../model/region-chain.ts';
import type { Registers } from '../../model/register.ts';
import { DOCUMENT_COLUMN } from '../documents.ts';
import { LOG_COLUMN } from '../log.ts';
import { PLAN_COLUMN } from '../plan-page.ts';
import { SECTOR_COLUMN } from '../sector-table.ts';
import { TARGET_COLUMN } from '../targets.ts';
import { TERM_COLUMN } from '../terms.ts';
import { TIMELINE_COLUMN } from '../timeline.ts';
import { UNIT_COLUMN } from '../units.ts';
import type { Link, ListHead } from './list.ts';

const PLANS: Link = { text: '计划', address: '/plans/' };
const SECTORS: Link = { text: FACET_LABELS.sector, address: '/sectors/' };
const REGIONS: Link = { text: FACET_LABELS.region, address: '/regions/' };
const ISSUERS: Link = { text: FACET_LABELS.issuer, address: '/issuers/' };
const UNITS: Link = { text: FACT_KINDS.units.label, address: '/units/' };
const DOCUMENTS: Link = { text: FACT_KINDS.citations.label, address: '/documents/' };
const TERMS: Link = { text: FACT_KINDS.terms.label, address: '/terms/' };
const TARGETS: Link = { text: FACT_KINDS.targets.label, address: '/targets/' };
const TIMELINE: Link = { text: TIMELINE_COLUMN.name, address: '/timeline/' };
const LOG: Link = { text: LOG_COLUMN.name, address: '/log/' };

const INDEXES = new Map([
  ...[SECTORS, REGIONS, ISSUERS, UNITS, DOCUMENTS, TERMS, TARGETS, TIMELINE, LOG].map(
    (link) => [link.address, link] as const,
  ),
  ['/years/', PLANS] as const,
]);

/** The index under which an address of a list stands, `/sectors/road/3/` → 领域; the plans for any other address. */
export function indexAbove(address: string): Link {
  return INDEXES.get(`/${address.split('/')[1]}/`) ?? PLANS;
}

/** What the numbered pages of the list of a row say of it. */
export function headOf(row: ListRow, registers: Registers): ListHead {
  const { list } = row;
  const id = list.split('/').at(-2) ?? '';
  const named = (name: string, column: ListHead['column'], measure: string, ...above: Link[]): ListHead => ({
    ...{ name, column, measure },
    above: [...above, { text: name, address: list }],
  });
  switch (row.kind) {
    case 'plan':
      return planListHead(row, id, registers);
    case 'sector':
      return named(nameIn(registers.sectors, id), SECTOR_COLUMN, '条', SECTORS);
    case 'unit':
      return named(nameIn(registers.units, id), UNIT_COLUMN, '条', UNITS);
    case 'document':
      return named(`《${titleOf(row, id)}》`, DOCUMENT_COLUMN, '条', DOCUMENTS);
    case 'term':
      return named(termIn(row), TERM_COLUMN, '条', TERMS);
    case 'collective':
      return { name: COLLECTIVE_NAME, column: UNIT_COLUMN, measure: '条', above: [UNITS] };
    case 'target':
      return named(TARGETS.text, TARGET_COLUMN, '项');
    default:
      return { ...named(TIMELINE.text, TIMELINE_COLUMN, '项'), undated: '没有写明日期' };
  }
}

/** What the clauses are called that name only collective units. */
const COLLECTIVE_NAME = '只写了泛指单位的条目';

function planListHead({ list, plan }: ListRow, id: string, registers: Registers): ListHead {
  const head = (name: string, text: string, above: Link): ListHead => ({
    ...{ name, column: PLAN_COLUMN, measure: '份' },
    above: [above, { text, address: list }],
  });
  if (list.startsWith('/regions/')) {
    const name = regionsById(registers).get(id)?.name ?? id;
    return head(`${name}的计划`, name, REGIONS);
  }
  if (list.startsWith('/years/')) {
    const name = `${yearLabel(id)}的计划`;
    return head(name, name, PLANS);
  }
  const name = plan.issuers.find((issuer) => issuerAddress(issuer, registers) === list) ?? id;
  return head(name, name, ISSUERS);
}

function titleOf({ clause }: ClauseRow, id: string): string {
  return clause.citations.find(({ document }) => document === id)?.title ?? id;
}

function termIn({ clause, list }: ClauseRow): string {
  return clause.terms.find(({ term }) => termAddress(term) === list)?.term ?? list;
}

function nameIn(register: readonly { id: string; name: string }[], id: string): string {
  return register.find((entry) => entry.id === id)?.name ?? id;
}

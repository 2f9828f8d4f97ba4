import type { ListedClause } from '../../components/ClauseList.astro';
import type { PlanGroup } from '../../components/lists/plan-group.ts';
import type { Rows } from '../../components/lists/ShownRows.astro';
import { documentAddress, termAddress } from '../../model/addresses.ts';
import type { ClauseRow, ListRow } from '../../model/list-rows.ts';
import type { Plan } from '../../model/plan.ts';
import type { Registers } from '../../model/register.ts';
import { collectiveGroups } from '../collective.ts';
import { listedClause } from '../listed-clause.ts';
import { listedPlan } from '../listed-plan.ts';
import { placeIn } from '../places.ts';
import { planGroup } from '../plan-group.ts';
import { listedSector } from '../sectors.ts';
import { targetGroups } from '../targets.ts';
import { timelineYears } from '../timeline.ts';
import { undated } from '../undated.ts';
import { unitClause } from '../units.ts';

/** Rows that plans add to a list, all of the same kind but for those of the timeline, as their page shows them. */
export function showRows(rows: readonly ListRow[], registers: Registers): Rows {
  const ofKind = <K extends ListRow['kind']>(...kinds: K[]) =>
    rows.filter((row): row is Extract<ListRow, { kind: K }> => kinds.some((kind) => kind === row.kind));
  const grouped = <R extends ListRow, T>(own: readonly R[], entryOf: (row: R) => T) =>
    groupsOf(own, entryOf, registers);
  switch (rows[0]?.kind) {
    case 'plan':
      return { show: 'plans', plans: rows.map(({ plan }) => listedPlan(plan)) };
    case 'sector':
      return {
        show: 'clauses',
        groups: grouped(ofKind('sector'), ({ plan, clause, list }) =>
          listedSector(placeIn(plan, clause), lastPart(list), registers),
        ),
      };
    case 'unit':
      return {
        show: 'clauses',
        groups: grouped(ofKind('unit'), ({ plan, clause, list }) =>
          unitClause(placeIn(plan, clause), lastPart(list)),
        ),
      };
    case 'document':
    case 'term':
      return { show: 'clauses', groups: grouped(ofKind('document', 'term'), listedMention) };
    case 'collective':
      return { show: 'collective', groups: collectiveGroups(ofKind('collective').map(placed), registers) };
    case 'target':
      return {
        show: 'targets',
        groups: targetGroups(
          ofKind('target').map((row) => ({ ...placed(row), fact: row.fact })),
          registers,
        ),
      };
    default:
      return {
        show: 'timeline',
        years: timelineYears(ofKind('dated'), registers),
        undated: grouped(ofKind('undated'), (row) => undated({ ...placed(row), fact: row.fact }, registers)),
      };
  }
}

function groupsOf<R extends { plan: Plan }, T>(
  rows: readonly R[],
  entryOf: (row: R) => T,
  registers: Registers,
): PlanGroup<T>[] {
  return [...Map.groupBy(rows, ({ plan }) => plan)].map(([plan, own]) =>
    planGroup(plan, own.map(entryOf), registers),
  );
}

function placed({ plan, clause }: ClauseRow) {
  return { place: placeIn(plan, clause) };
}

/** A clause that cites the document, or uses the term, of a list. */
function listedMention({ plan, clause, list }: ClauseRow): ListedClause {
  const words = [
    ...clause.citations.filter(({ document }) => document !== null && documentAddress(document) === list),
    ...clause.terms.filter(({ term }) => termAddress(term) === list),
  ];
  return listedClause(placeIn(plan, clause), { words, atSentence: true });
}

function lastPart(address: string): string {
  return address.split('/').at(-2) ?? '';
}

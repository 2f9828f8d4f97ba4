import { FACT_KINDS } from '../../model/fact-kinds.ts';
import { FACET_LABELS } from '../../model/labels.ts';
import { type IndexedName, indexedNames, type ListRow, rowsOfPlan } from '../../model/list-rows.ts';
import { LIST_SIZES } from '../../model/list-size.ts';
import type { LogEntry } from '../../model/log.ts';
import type { Plan } from '../../model/plan.ts';
import type { Registers } from '../../model/register.ts';
import { inLogOrder, lettersAddress, logKey, ROW_SIZES } from '../../model/shelves.ts';
import { DOCUMENT_COLUMN } from '../documents.ts';
import { LOG_COLUMN, logView } from '../log.ts';
import { PLAN_COLUMN } from '../plan-page.ts';
import { TERM_COLUMN } from '../terms.ts';
import { UNIT_COLUMN } from '../units.ts';
import { headOf } from './heads.ts';
import { type ListHead, type LongList, longList } from './list.ts';
import { type Indexes, showNames } from './shown-names.ts';
import { showRows } from './shown-rows.ts';

interface Source {
  plans: readonly Plan[];
  registers: Registers;
  /** The log, newest entry first. */
  log: readonly LogEntry[];
  /** What the indexes show of each name; asked only for long indexes. */
  indexes: () => Indexes;
}

/** The lists of the site that are too long for one page, by the address of their first page or of their shelves. */
export function longLists(source: Source): Map<string, LongList> {
  let known: Indexes | undefined;
  const indexes = () => {
    known ??= source.indexes();
    return known;
  };
  const oldest = source.log.toReversed();
  const plans = inLogOrder(source.plans, oldest);
  const lists = [
    ...rowLists(plans, source),
    ...indexLists(plans, source.registers, indexes),
    logList(oldest, source),
  ];
  return new Map(lists.flatMap(([address, list]) => (list ? [[address, list]] : [])));
}

type Entry = [address: string, list: LongList | null];

function rowLists(plans: readonly Plan[], { registers }: Source): Entry[] {
  const groups = Map.groupBy(
    plans.flatMap((plan) => [...rowsOfPlan(plan, registers)]),
    ({ list }) => list,
  );
  return [...groups].flatMap(([list, rows]): Entry[] => {
    const [first] = rows;
    if (!first) return [];
    const show = (part: readonly ListRow[]) => showRows(part, registers);
    return [[list, longList(list, rows, ROW_SIZES[first.kind], headOf(first, registers), show)]];
  });
}

const INDEX_HEADS: Record<IndexedName['index'], Omit<ListHead, 'above'>> = {
  '/units/': { name: FACT_KINDS.units.label, measure: '个', column: UNIT_COLUMN },
  '/documents/': { name: FACT_KINDS.citations.label, measure: '份', column: DOCUMENT_COLUMN },
  '/terms/': { name: FACT_KINDS.terms.label, measure: '个', column: TERM_COLUMN },
  '/issuers/': { name: FACET_LABELS.issuer, measure: '个', column: PLAN_COLUMN },
};

function indexLists(plans: readonly Plan[], registers: Registers, indexes: () => Indexes): Entry[] {
  const groups = Map.groupBy(indexedNames(plans, registers), ({ index }) => index);
  return [...groups].map(([index, names]) => {
    const head = INDEX_HEADS[index];
    const rows = names.map((name) => ({ ...name, keys: [name.initial] }));
    const list = longList(
      lettersAddress(index),
      rows,
      LIST_SIZES.names,
      { ...head, above: [{ text: head.name, address: index }] },
      (part) => showNames(index, part, indexes()),
    );
    return [index, list];
  });
}

function logList(oldest: readonly LogEntry[], { plans, log }: Source): Entry {
  const shown = logView(log, plans).toReversed();
  const rows = oldest.map((entry, at) => ({ keys: [logKey(entry)], shown: shown[at] }));
  const head = { name: LOG_COLUMN.name, measure: '条', column: LOG_COLUMN };
  const list = longList(
    '/log/',
    rows,
    LIST_SIZES.lines,
    { ...head, above: [{ text: head.name, address: '/log/' }] },
    (part) => ({ show: 'log', entries: part.flatMap((row) => row.shown ?? []) }),
  );
  return ['/log/', list];
}

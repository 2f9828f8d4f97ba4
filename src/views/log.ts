import type { LogView } from '../components/cite/LogList.astro';
import { clauseAddress, planAddress, shelfAddress } from '../model/addresses.ts';
import { printDate } from '../model/date.ts';
import { LIST_SIZES } from '../model/list-size.ts';
import type { LogEntry } from '../model/log.ts';
import type { Plan } from '../model/plan.ts';
import { langOf } from '../model/script.ts';
import { logKey } from '../model/shelves.ts';

/** The column of the pages of the log. */
export const LOG_COLUMN = {
  name: '发布记录',
  description: '本站发布、更正和撤回了什么，何时，为什么，逐字列出改动。',
  keywords: '发布记录,更正,撤回',
  type: '信息公开目录',
} as const;

/** What each kind of entry is called. */
export const LOG_KINDS: Record<LogEntry['kind'], string> = {
  published: '发布',
  corrected: '更正',
  withdrawn: '撤回',
};

/** The log, newest entry first, as its pages show it in the order given; the id of an entry is its day and plan. */
export function logView(
  entries: readonly LogEntry[],
  plans: readonly Pick<Plan, 'id' | 'clauses' | 'script'>[],
): LogView[] {
  const published = new Map(plans.map((plan) => [plan.id, plan]));
  const ids = idsOf(entries);
  return entries.map((entry) => {
    const { date, kind, plan, title, reason, changes } = entry;
    const known = published.get(plan);
    return {
      id: ids.get(entry) ?? '',
      iso: date,
      date: printDate(date),
      kind: LOG_KINDS[kind],
      title,
      lang: known && langOf(known),
      address: known ? planAddress(known) : null,
      reason,
      changes: changes.map((change) => ({ ...change, address: pageOf(change.clause, known) })),
    };
  });
}

/** Where each entry of the log, newest first, stands: on the first page of a short log, else on its numbered page. */
export function entryAddresses(entries: readonly LogEntry[]): Map<LogEntry, string> {
  const ids = idsOf(entries);
  const { whole, page } = LIST_SIZES.lines;
  const before = new Map<string, number>();
  return new Map(
    entries.toReversed().map((entry) => {
      const key = logKey(entry);
      const at = before.get(key) ?? 0;
      before.set(key, at + 1);
      const list = entries.length > whole ? shelfAddress('/log/', key, Math.floor(at / page) + 1) : '/log/';
      return [entry, `${list}#${ids.get(entry)}`];
    }),
  );
}

/** The id of each entry, `2026-11-21-qingpu-emergency-2023`; a further one of the day on the plan ends in `-2`. */
function idsOf(entries: readonly LogEntry[]): Map<LogEntry, string> {
  const counts = new Map<string, number>();
  return new Map(
    entries.toReversed().map((entry) => {
      const id = `${entry.date}-${entry.plan}`;
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      return [entry, count > 1 ? `${id}-${count}` : id];
    }),
  );
}

function pageOf(clause: string, plan: Pick<Plan, 'id' | 'clauses'> | undefined): string | null {
  return plan?.clauses.some(({ id }) => id === clause) ? clauseAddress(plan, { id: clause }) : null;
}

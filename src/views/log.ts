import type { LogView } from '../components/cite/LogList.astro';
import { clauseAddress, planAddress } from '../model/addresses.ts';
import { printDate } from '../model/date.ts';
import type { LogEntry } from '../model/log.ts';
import type { Plan } from '../model/plan.ts';

/** What each kind of entry is called. */
export const LOG_KINDS: Record<LogEntry['kind'], string> = {
  published: '发布',
  corrected: '更正',
  withdrawn: '撤回',
};

/** The log as its page shows it, in the order given; the id of an entry is its day and plan. */
export function logView(
  entries: readonly LogEntry[],
  plans: readonly Pick<Plan, 'id' | 'clauses'>[],
): LogView[] {
  const published = new Map(plans.map((plan) => [plan.id, plan]));
  return entries.map(({ date, kind, plan, title, reason, changes }, index) => {
    const earlier = entries.slice(index + 1).filter((other) => other.date === date && other.plan === plan);
    return {
      id: `${date}-${plan}${earlier.length > 0 ? `-${earlier.length + 1}` : ''}`,
      iso: date,
      date: printDate(date),
      kind: LOG_KINDS[kind],
      title,
      address: published.has(plan) ? planAddress({ id: plan }) : null,
      reason,
      changes: changes.map((change) => ({ ...change, address: pageOf(change.clause, published.get(plan)) })),
    };
  });
}

function pageOf(clause: string, plan: Pick<Plan, 'id' | 'clauses'> | undefined): string | null {
  return plan?.clauses.some(({ id }) => id === clause) ? clauseAddress(plan, { id: clause }) : null;
}

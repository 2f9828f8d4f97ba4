import { createHash } from 'node:crypto';
import { type Finding, finding } from '../model/finding.ts';
import { type LogEntry, lastEntryOf } from '../model/log.ts';
import type { Plan } from '../model/plan.ts';
import { wordsOf } from '../model/words.ts';

/**
 * Proves that no published word has changed, and no published plan gone, without an entry in the log that says so: the
 * last entry on a plan holds the SHA-256 of its words. A plan without an entry is new.
 */
export function checkLog(plans: readonly Plan[], log: readonly LogEntry[]): Finding[] {
  const ids = [...new Set(log.map(({ plan }) => plan))];
  return ids.flatMap((id) => {
    const last = lastEntryOf(log, id);
    const plan = plans.find((candidate) => candidate.id === id);
    const sha256 = plan ? createHash('sha256').update(wordsOf(plan.clauses)).digest('hex') : null;
    return !last || last.sha256 === sha256 ? [] : [unlogged(last, sha256)];
  });
}

/** Says the entry to add; the day, the reason and the changes are for the editor to fill in. */
function unlogged({ plan, title }: LogEntry, sha256: string | null): Finding {
  const kind = sha256 === null ? 'withdrawn' : 'corrected';
  const entry = `- { date: YYYY-MM-DD, kind: ${kind}, plan: ${plan}, title: ${title}, reason: …, sha256: ${sha256} }`;
  const what = sha256 === null ? 'is not published any more' : 'has other words';
  return finding('log-missing', 0, `the plan ${plan} ${what} than its last entry says: ${entry}`);
}

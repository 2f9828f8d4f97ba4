import { createHash } from 'node:crypto';
import { type Finding, finding } from '../model/finding.ts';
import { type LogEntry, lastEntryOf } from '../model/log.ts';
import type { Plan } from '../model/plan.ts';
import { printedWords, wordsOf } from '../model/words.ts';

/**
 * Proves that no published word has changed, and no published plan gone, without an entry in the log that says so, word by
 * word: the last entry on a plan holds the SHA-256 of its words, and what it says was put in stands there. A plan without
 * an entry is new.
 */
export function checkLog(plans: readonly Plan[], log: readonly LogEntry[]): Finding[] {
  const ids = [...new Set(log.map(({ plan }) => plan))];
  return ids.flatMap((id) => {
    const last = lastEntryOf(log, id);
    const plan = plans.find((candidate) => candidate.id === id);
    const sha256 = plan ? createHash('sha256').update(wordsOf(plan.clauses)).digest('hex') : null;
    if (last && last.sha256 !== sha256) return [unlogged(last, sha256)];
    return last && plan ? untold(last, plan, lastEntryOf(log.slice(0, log.indexOf(last)), id)) : [];
  });
}

/** What an entry leaves unsaid of the words that changed since the one before, or says and is not so. */
function untold({ changes, sha256, date }: LogEntry, plan: Plan, before: LogEntry | undefined): Finding[] {
  const clauses = new Map(plan.clauses.map((clause) => [clause.id, clause]));
  const absent = changes.filter(({ clause: id, after }) => {
    const clause = clauses.get(id);
    return after !== '' && !(clause && printedWords(clause).includes(after));
  });
  const silent = before && before.sha256 !== sha256 && changes.length === 0;
  return [
    ...absent.map(({ clause, after }) =>
      finding(
        'log-differs',
        0,
        `“${after}” does not stand in ${plan.id} ${clause} as the entry of ${date} says`,
      ),
    ),
    ...(silent
      ? [finding('log-differs', 0, `the entry of ${date} on ${plan.id} does not say which words changed`)]
      : []),
  ];
}

/** Says the entry to add; the day, the reason and the changes are for the editor to fill in. */
function unlogged({ plan, title }: LogEntry, sha256: string | null): Finding {
  const kind = sha256 === null ? 'withdrawn' : 'corrected';
  const changes = sha256 === null ? '' : ' changes: [{ clause: …, before: …, after: … }],';
  const entry = `- { date: YYYY-MM-DD, kind: ${kind}, plan: ${plan}, title: ${title}, reason: …,${changes} sha256: ${sha256} }`;
  const what = sha256 === null ? 'is not published any more' : 'has other words';
  return finding('log-missing', 0, `the plan ${plan} ${what} than its last entry says: ${entry}`);
}

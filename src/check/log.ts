import { createHash } from 'node:crypto';
import { type Finding, finding } from '../model/finding.ts';
import { type LogEntry, lastEntryOf } from '../model/log.ts';
import type { Plan } from '../model/plan.ts';
import { printedWords, wordsOf } from '../model/words.ts';

/**
 * Checks that the log has an entry for every change of words and every removed plan: the last entry on a plan must hold the
 * SHA-256 of its words, and the words that it says were added must be there. A plan without an entry is new.
 */
export function checkLog(plans: readonly Plan[], log: readonly LogEntry[]): Finding[] {
  const ids = [...new Set(log.map(({ plan }) => plan))];
  return ids.flatMap((id) => {
    const last = lastEntryOf(log, id);
    const plan = plans.find((candidate) => candidate.id === id);
    const sha256 = plan ? createHash('sha256').update(wordsOf(plan.clauses)).digest('hex') : null;
    if (last && last.sha256 !== sha256) return [missingEntry(last, sha256)];
    return last && plan ? wrongChanges(last, plan, lastEntryOf(log.slice(0, log.indexOf(last)), id)) : [];
  });
}

/** The changes in an entry that do not match the plan's words, and whether an entry lacks its changes. */
function wrongChanges(
  { changes, sha256, date }: LogEntry,
  plan: Plan,
  before: LogEntry | undefined,
): Finding[] {
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

/** A finding with the entry to add, in which the editor fills in date, reason and changes. */
function missingEntry({ plan, title }: LogEntry, sha256: string | null): Finding {
  const kind = sha256 === null ? 'withdrawn' : 'corrected';
  const changes = sha256 === null ? '' : ' changes: [{ clause: …, before: …, after: … }],';
  const entry = `- { date: YYYY-MM-DD, kind: ${kind}, plan: ${plan}, title: ${title}, reason: …,${changes} sha256: ${sha256} }`;
  const what = sha256 === null ? 'is not published any more' : 'has other words';
  return finding('log-missing', 0, `the plan ${plan} ${what} than its last entry says: ${entry}`);
}

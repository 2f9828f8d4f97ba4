import { yamlLine } from '../content/yaml-line.ts';
import { type Finding, finding } from '../model/finding.ts';
import { type LogEntry, lastEntryOf, reasonToPublish } from '../model/log.ts';
import { previousAfter } from '../model/log-chain.ts';
import { printedWords } from '../model/words.ts';
import { checkChain } from './chain.ts';
import { type Content, type PlanFiles, publicPlans } from './content.ts';
import { type State, stateOf } from './state.ts';

/**
 * Checks the log against the plans. The last entry on a public plan must state the SHA-256 of its words and the digest of all
 * that is published of it, and the words that it says were added must be in the plan; the last entry on any other plan must be
 * its withdrawal. Each entry must state the digest of the one before it.
 */
export function checkLog(content: Pick<Content, 'plans' | 'log'>): Finding[] {
  const { entries } = content.log;
  const plans = new Map(publicPlans(content).map((files) => [files.plan.id, files]));
  const ids = new Set([...entries.map(({ plan }) => plan), ...plans.keys()]);
  return [
    ...checkChain(content.log),
    ...[...ids].flatMap((id) => checkLastEntry(entries, lastEntryOf(entries, id), plans.get(id))),
  ];
}

function checkLastEntry(
  log: readonly LogEntry[],
  last: LogEntry | undefined,
  files: PlanFiles | undefined,
): Finding[] {
  const state = files ? stateOf(files) : WITHDRAWN;
  if (!last || last.sha256 !== state.sha256) return [missingEntry(log, last, files, state)];
  if (last.digest === null && state.digest !== null) return [withoutDigest(last, state)];
  if (last.digest !== state.digest) return [missingEntry(log, last, files, state)];
  const before = lastEntryOf(log.slice(0, log.indexOf(last)), last.plan);
  return files ? wrongChanges(last, files, before) : [];
}

const WITHDRAWN: State = { sha256: null, digest: null };

/** The changes in an entry that do not match the plan's words, and whether an entry lacks its changes. */
function wrongChanges(
  { changes, sha256, date }: LogEntry,
  { plan }: PlanFiles,
  before: LogEntry | undefined,
): Finding[] {
  const clauses = new Map(plan.clauses.map((clause) => [clause.id, clause]));
  const absent = changes.filter(({ clause: id, after }) => {
    const clause = clauses.get(id);
    return after !== '' && !(clause && printedWords(clause).includes(after));
  });
  const silent = before?.sha256 && before.sha256 !== sha256 && changes.length === 0;
  return [
    ...absent.map(({ clause, after }) =>
      finding('log-differs', 0, `“${after}” is not in ${plan.id} ${clause} as the entry of ${date} says`),
    ),
    ...(silent
      ? [finding('log-differs', 0, `the entry of ${date} on ${plan.id} does not say which words changed`)]
      : []),
  ];
}

function withoutDigest({ date, plan }: LogEntry, { digest }: State): Finding {
  return finding('log-unlinked', 0, `the entry of ${date} on ${plan} lacks “digest: ${digest}”`);
}

/** A finding with the entry to add, in which the editor fills in the day and, where they are “…”, reason and changes. */
function missingEntry(
  log: readonly LogEntry[],
  last: LogEntry | undefined,
  files: PlanFiles | undefined,
  state: State,
): Finding {
  const kind = kindOf(last, state);
  const changed = kind === 'corrected' && last?.sha256 !== state.sha256;
  const { id, title } = files?.plan ?? { id: last?.plan, title: last?.title };
  const entry = {
    ...{ date: 'YYYY-MM-DD', kind, plan: id, title },
    reason: kind === 'published' ? reasonToPublish(last) : '…',
    ...(changed ? { changes: [{ clause: '…', before: '…', after: '…' }] } : {}),
    ...{ ...state, previous: previousAfter(log) },
  };
  const what = kind === 'corrected' && !changed ? 'has another received file or other repairs' : WHAT[kind];
  return finding(
    'log-missing',
    0,
    `the plan ${id} ${what} and the log does not say so: - ${yamlLine(entry)}`,
  );
}

const WHAT: Record<LogEntry['kind'], string> = {
  published: 'is public',
  corrected: 'has other words',
  withdrawn: 'is not published any more',
};

function kindOf(last: LogEntry | undefined, { sha256 }: State): LogEntry['kind'] {
  if (sha256 === null) return 'withdrawn';
  return last && last.sha256 !== null ? 'corrected' : 'published';
}

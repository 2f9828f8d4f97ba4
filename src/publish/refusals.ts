import { join } from 'node:path';
import type { FileFindings } from '../check/check.ts';
import type { Content, PlanFiles } from '../check/content.ts';
import { missing } from '../check/history.ts';
import { stateOf } from '../check/state.ts';
import { contentFolder } from '../content/folder.ts';
import type { Clause } from '../model/clause.ts';
import { editionsOf } from '../model/editions.ts';
import { type Finding, finding } from '../model/finding.ts';
import { type LogEntry, lastEntryOf } from '../model/log.ts';
import { wordsDigest } from '../model/log-chain.ts';

/** Why plans cannot be published: they are not there, cannot be read, or there is nothing new in them. */
export function refusalsOf(ids: readonly string[], content: Content, reason: string | null): FileFindings[] {
  return ids.flatMap((id): FileFindings[] => {
    const unreadable = content.unreadable.find((one) => one.id === id);
    if (unreadable) return [unreadable.error];
    const found = refusalOf(id, content, reason);
    return found ? [{ file: join(contentFolder, 'plans', `${id}.mdx`), findings: [found] }] : [];
  });
}

function refusalOf(id: string, { plans, log, history }: Content, reason: string | null): Finding | null {
  const known = plans.find(({ plan }) => plan.id === id);
  if (!known) return finding('plan-absent', 0, `there is no plan ${id}`);
  const last = lastEntryOf(log.entries, id);
  if (!known.plan.draft) return refusalToCorrect(known, last, { log: log.entries, history, reason });
  if (!last || last.sha256 === null) return null;
  return finding('draft-published', 2, `${id} was published before, last logged on ${last.date}`);
}

/** Why a public plan cannot be corrected: nothing changed, nobody says why, or the words before were not kept. */
function refusalToCorrect(
  files: PlanFiles,
  last: LogEntry | undefined,
  { log, history, reason }: { log: readonly LogEntry[]; history: Content['history']; reason: string | null },
): Finding | null {
  const { id } = files.plan;
  const { sha256, digest } = stateOf(files);
  if (!last || last.sha256 === null) return finding('plan-public', 0, `${id} is no draft`);
  if (last.sha256 === sha256 && last.digest === digest)
    return finding('plan-public', 0, `${id} is public as it is, with nothing corrected`);
  if (reason === null)
    return finding('reason-missing', 0, `${id} is public, and its correction has no reason`);
  if (last.sha256 === sha256 || keptWords(last, { log, history })) return null;
  const edition = editionsOf(log, id).at(-1);
  return edition ? missing(id, edition) : null;
}

/** The clauses of a plan as the last entry on it published them; null where they were not kept. */
export function keptWords(
  last: LogEntry,
  { log, history }: { log: readonly LogEntry[]; history: Content['history'] },
): readonly Clause[] | null {
  const name = editionsOf(log, last.plan).at(-1)?.name;
  const kept = history.find(({ plan, edition }) => plan === last.plan && edition === name);
  return kept && wordsDigest(kept.clauses) === last.sha256 ? kept.clauses : null;
}

import { join } from 'node:path';
import { checkPlan, checkShared, type FileFindings } from '../check/check.ts';
import type { Content, PlanFiles } from '../check/content.ts';
import { withNewUnits } from '../check/facts.ts';
import { answeringAddresses } from '../check/permalinks.ts';
import { stateOf } from '../check/state.ts';
import { addUnits } from '../content/add-units.ts';
import { LOG, PERMALINKS, UNITS } from '../content/folder.ts';
import { withoutMark } from '../mdx/draft.ts';
import { type LogEntry, lastEntryOf, logEntrySchema, reasonToPublish } from '../model/log.ts';
import { previousAfter } from '../model/log-chain.ts';
import { changesBetween } from './changes.ts';
import { appendEntries } from './log-text.ts';
import { keptWords, refusalsOf } from './refusals.ts';

/** What publishing plans comes to: the files to write, by path in the content folder, and what was found. */
interface Publication {
  /** Empty where an error was found. */
  files: [path: string, text: string][];
  findings: FileFindings[];
}

/** The day of a publication, `2026-12-01`, and the reason of corrections, for readers; null where there is none. */
interface Occasion {
  day: string;
  reason: string | null;
}

/**
 * Prepares to publish drafts and corrections of public plans: checks them, and the whole content as it will be, like
 * `npm run check`. All can be published or none.
 */
export function preparePublication(
  content: Content,
  ids: readonly string[],
  occasion: Occasion,
): Publication {
  const refusals = refusalsOf(ids, content, occasion.reason);
  if (refusals.length > 0) return { files: [], findings: refusals };
  const after = publishedContent(content, ids, occasion);
  const plans = after.plans.filter(({ plan }) => ids.includes(plan.id));
  const findings = [...plans.flatMap((files) => checkPlan(files, after.registers)), ...checkShared(after)];
  const errors = findings.flatMap(errorsOf);
  if (errors.length > 0) return { files: [], findings: errors };
  return { files: filesOf(after, plans, content), findings };
}

/** The errors alone: notes are on files as they would be, and where there is an error nothing is written. */
function errorsOf({ file, findings }: FileFindings): FileFindings[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? [{ file, findings: errors }] : [];
}

function filesOf(after: Content, plans: readonly PlanFiles[], before: Content): Publication['files'] {
  const { log, permalinks, units } = after;
  return [
    ...plans.map(({ plan, mdx }): [string, string] => [join('plans', `${plan.id}.mdx`), mdx]),
    [PERMALINKS, permalinks.lines.map((line) => `${line}\n`).join('')],
    [LOG, log.text],
    ...(units.text === before.units.text ? [] : [[UNITS, units.text] as [string, string]]),
  ];
}

/** The content as it will be when the drafts are public. */
function publishedContent(content: Content, ids: readonly string[], occasion: Occasion): Content {
  const plans = content.plans.map((files) => (ids.includes(files.plan.id) ? withoutDraft(files) : files));
  const published = plans.filter(({ plan }) => ids.includes(plan.id));
  const registers = published.reduce((known, { plan }) => withNewUnits(plan, known), content.registers);
  const after = { ...content, plans, registers };
  const added = registers.units.slice(content.registers.units.length);
  const lines = new Set([...content.permalinks.lines, ...answeringAddresses(after)]);
  return {
    ...after,
    units: {
      ...content.units,
      text: added.length > 0 ? addUnits(content.units.text, added) : content.units.text,
    },
    permalinks: { ...content.permalinks, lines: [...lines] },
    log: publishedLog(content, published, occasion),
  };
}

function withoutDraft(files: PlanFiles): PlanFiles {
  return { ...files, mdx: withoutMark(files.mdx), plan: { ...files.plan, draft: false } };
}

function publishedLog(
  { log, history }: Pick<Content, 'log' | 'history'>,
  plans: readonly PlanFiles[],
  occasion: Occasion,
): Content['log'] {
  const entries = [...log.entries];
  for (const files of plans) entries.push(entryOf(files, { entries, history }, occasion));
  return { ...log, entries, text: appendEntries(log.text, entries.slice(log.entries.length)) };
}

/** The entry that says that a plan was published or corrected, after the entries before it. */
function entryOf(
  files: PlanFiles,
  { entries, history }: { entries: readonly LogEntry[]; history: Content['history'] },
  { day, reason }: Occasion,
): LogEntry {
  const { id, title, clauses } = files.plan;
  const last = lastEntryOf(entries, id);
  const isPublic = last !== undefined && last.sha256 !== null;
  const before = isPublic ? keptWords(last, { log: entries, history }) : null;
  return logEntrySchema.parse({
    date: day,
    kind: isPublic ? 'corrected' : 'published',
    plan: id,
    title,
    reason: isPublic ? reason : reasonToPublish(last),
    changes: before ? changesBetween(before, clauses) : [],
    ...stateOf(files),
    previous: previousAfter(entries),
  });
}

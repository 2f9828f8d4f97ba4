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
import { appendEntries } from './log-text.ts';
import { refusalsOf } from './refusals.ts';

/** What publishing plans comes to: the files to write, by path in the content folder, and what was found. */
interface Publication {
  /** Empty where an error was found. */
  files: [path: string, text: string][];
  findings: FileFindings[];
}

/**
 * Prepares to publish drafts on a day, `2026-12-01`: checks them, and the whole content as it will be, like `npm run check`.
 * All can be published or none.
 */
export function preparePublication(content: Content, ids: readonly string[], day: string): Publication {
  const refusals = refusalsOf(ids, content);
  if (refusals.length > 0) return { files: [], findings: refusals };
  const after = publishedContent(content, ids, day);
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
function publishedContent(content: Content, ids: readonly string[], day: string): Content {
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
    log: publishedLog(content.log, published, day),
  };
}

function withoutDraft(files: PlanFiles): PlanFiles {
  return { ...files, mdx: withoutMark(files.mdx), plan: { ...files.plan, draft: false } };
}

function publishedLog(log: Content['log'], plans: readonly PlanFiles[], day: string): Content['log'] {
  const entries = [...log.entries];
  for (const files of plans) entries.push(entryOf(files, entries, day));
  return { ...log, entries, text: appendEntries(log.text, entries.slice(log.entries.length)) };
}

/** The entry that says that a plan was published, after the entries before it. */
function entryOf(files: PlanFiles, before: readonly LogEntry[], day: string): LogEntry {
  const { id, title } = files.plan;
  return logEntrySchema.parse({
    date: day,
    kind: 'published',
    plan: id,
    title,
    reason: reasonToPublish(lastEntryOf(before, id)),
    ...stateOf(files),
    previous: previousAfter(before),
  });
}

import { join } from 'node:path';
import type { FileFindings } from '../check/check.ts';
import type { Content } from '../check/content.ts';
import { contentFolder } from '../content/folder.ts';
import { type Finding, finding } from '../model/finding.ts';
import { lastEntryOf } from '../model/log.ts';

/** Why plans cannot be published: they are not there, cannot be read, or are public already. */
export function refusalsOf(ids: readonly string[], content: Content): FileFindings[] {
  return ids.flatMap((id): FileFindings[] => {
    const unreadable = content.unreadable.find((one) => one.id === id);
    if (unreadable) return [unreadable.error];
    const found = refusalOf(id, content);
    return found ? [{ file: join(contentFolder, 'plans', `${id}.mdx`), findings: [found] }] : [];
  });
}

function refusalOf(id: string, { plans, log }: Content): Finding | null {
  const known = plans.find(({ plan }) => plan.id === id);
  if (!known) return finding('plan-absent', 0, `there is no plan ${id}`);
  const last = lastEntryOf(log.entries, id);
  if (!known.plan.draft) return finding('plan-public', 0, `${id} is no draft`);
  if (!last || last.sha256 === null) return null;
  return finding('draft-published', 2, `${id} was published before, last logged on ${last.date}`);
}

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder, readLog } from '../content/folder.ts';
import { historyPath } from '../content/history.ts';
import { readPlan } from '../mdx/read.ts';
import { editionsOf } from '../model/editions.ts';
import { lastEntryOf } from '../model/log.ts';
import { wordsDigest } from '../model/log-chain.ts';
import type { Plan } from '../model/plan.ts';

/**
 * The file that keeps the words of a public plan before an import replaces them, by its path in the content folder; none where
 * they stay the same, are not those that the log published, or are kept already.
 */
export async function wordsBefore(plan: Plan, path: string): Promise<[path: string, mdx: string][]> {
  const log = await readLog();
  const last = lastEntryOf(log, plan.id);
  const edition = editionsOf(log, plan.id).at(-1);
  if (!edition || !last?.sha256 || last.sha256 === wordsDigest(plan.clauses)) return [];
  const mdx = await readFile(path, 'utf8');
  const { clauses } = readPlan(mdx, { id: plan.id, file: path, source: plan.source });
  const name = historyPath(plan.id, edition.name);
  const isKept = existsSync(join(contentFolder, name));
  return wordsDigest(clauses) === last.sha256 && !isKept ? [[name, mdx]] : [];
}

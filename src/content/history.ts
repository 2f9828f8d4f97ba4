import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readPlan } from '../mdx/read.ts';
import type { Clause } from '../model/clause.ts';
import { contentFolder } from './folder.ts';

/** The folder of the words that corrections have replaced, `history/<plan>/<edition>.mdx`. */
const HISTORY = 'history';

/** The path, in the content folder, of the words of an edition that was corrected since. */
export function historyPath(plan: string, edition: string): string {
  return join(HISTORY, plan, `${edition}.mdx`);
}

/** A file of earlier words. */
export interface HistoryFile {
  plan: string;
  /** The name of the edition, `2026-11-21`. */
  edition: string;
  /** The path of the file. */
  file: string;
}

/** All files of earlier words, or those of a plan, the oldest first. */
export function listHistory(plan = '*'): HistoryFile[] {
  const names = globSync(historyPath(plan, '*'), { cwd: contentFolder }).sort();
  return names.map((name) => ({
    plan: basename(dirname(name)),
    edition: basename(name, '.mdx'),
    file: join(contentFolder, name),
  }));
}

/** The clauses of an earlier edition; null where its file was not kept. Throws a FindingError where it cannot be read. */
export function readEdition(plan: string, edition: string): Clause[] | null {
  const file = join(contentFolder, historyPath(plan, edition));
  if (!existsSync(file)) return null;
  // The file that was received then is not kept.
  const source = { file: '', sha256: '', grade: 'unknown', url: null } as const;
  return readPlan(readFileSync(file, 'utf8'), { id: plan, file, source }).clauses;
}

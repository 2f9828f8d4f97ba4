import type { LogEntry } from '../model/log.ts';
import type { PublishedPlan } from '../model/published.ts';
import { vouchedLines } from '../model/vouched.ts';
import { placeClauses } from './clause-words.ts';
import { sha256, textOf } from './digest.ts';
import type { Manifest, ManifestFile, Role } from './manifest.ts';
import type { Problem } from './problem.ts';
import { compareUndone, type ReadFile, readJson } from './undone.ts';

/** Reads a file of a site by its path, `data/log.json`; null where there is none. Throws where the site cannot be reached. */
export type ReadSite = (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;

/** What the check of a plan has compared and found. */
export interface PlanFinding {
  files: number;
  repairs: number;
  problems: Problem[];
}

/** The files of a plan that could be read, with what the manifest says of them. */
type Files = (ManifestFile & ReadFile)[];

/**
 * Checks a plan: each file is that of the manifest, undoing the repairs on the words gives the text received, the last entry of
 * the log vouches for them, the clauses in its data are its words, and earlier versions are those that the log had.
 */
export async function checkPlan(
  { id, files }: Manifest['plans'][number],
  log: readonly LogEntry[],
  read: ReadSite,
): Promise<PlanFinding> {
  const problems: Problem[] = [];
  const present: Files = [];
  for (const file of files) {
    const bytes = await read(file.path);
    if (!bytes) problems.push({ code: 'file-missing', path: file.path });
    else {
      present.push({ ...file, bytes });
      problems.push(...(await changedFile(file, bytes)));
    }
  }
  const { repairs, problem } = undoneIn(present);
  const own = log.filter(({ plan }) => plan === id);
  problems.push(
    ...(problem ? [problem] : []),
    ...(await unvouched(id, present, own.at(-1))),
    ...clauseProblems(present),
    ...historyProblems(present, own),
  );
  return { files: files.length, repairs, problems };
}

async function changedFile(
  { path, sha256: expected }: ManifestFile,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Problem[]> {
  const actual = await sha256(bytes);
  return actual === expected ? [] : [{ code: 'file-changed', path, by: 'manifest', expected, actual }];
}

function fileOf(files: Files, ...roles: Role[]): Files[number] | undefined {
  return roles.flatMap((role) => files.filter((file) => file.role === role)).at(0);
}

function undoneIn(files: Files): { repairs: number; problem: Problem | null } {
  const [words, repairs] = [fileOf(files, 'words'), fileOf(files, 'repairs')];
  const text = fileOf(files, 'extracted', 'received');
  // What is missing has been said.
  return words && repairs && text ? compareUndone({ words, repairs, text }) : { repairs: 0, problem: null };
}

/** Whether the last entry on a plan vouches for its words, its repairs and the file received, by their own bytes. */
async function unvouched(plan: string, files: Files, entry: LogEntry | undefined): Promise<Problem[]> {
  const digests = await Promise.all(
    (['words', 'received', 'repairs'] as const).map(async (role) => {
      const file = fileOf(files, role);
      return file ? sha256(file.bytes) : '';
    }),
  );
  const [words = '', source = '', repairs = ''] = digests;
  const actual = await sha256(vouchedLines({ words, source, repairs }));
  if (!entry || entry.sha256 === null) return [{ code: 'plan-unlogged', plan }];
  const expected = entry.digest;
  return expected === actual && entry.sha256 === words ? [] : [{ code: 'unvouched', plan, expected, actual }];
}

function clauseProblems(files: Files): Problem[] {
  const [words, data] = [
    fileOf(files, 'words'),
    files.find(({ role, path }) => role === 'export' && path.endsWith('.json')),
  ];
  if (!words || !data) return [];
  const { clauses } = (readJson(textOf(data.bytes)) ?? {}) as Partial<PublishedPlan>;
  if (!Array.isArray(clauses)) return [{ code: 'file-unreadable', path: data.path, line: null }];
  const placed = placeClauses(clauses, textOf(words.bytes));
  return typeof placed === 'string' ? [{ code: 'clause-differs', path: data.path, clause: placed }] : [];
}

/** The earlier versions whose words no entry of the log vouches for. */
function historyProblems(files: Files, entries: readonly LogEntry[]): Problem[] {
  const logged = new Set(entries.map((entry) => entry.sha256));
  return files
    .filter(({ role, sha256: digest }) => role === 'history' && !logged.has(digest))
    .map(({ path, sha256: actual }) => ({ code: 'file-changed', path, by: 'log', expected: '', actual }));
}

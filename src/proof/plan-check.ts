import { type Edition, editionsOf } from '../model/editions.ts';
import { digestInput } from '../model/entry-digests.ts';
import type { LogEntry } from '../model/log.ts';
import type { PublishedPlan } from '../model/published.ts';
import { placeClauses } from './clause-words.ts';
import { sha256, textOf } from './digest.ts';
import type { Manifest, ManifestFile, Role } from './manifest.ts';
import type { Problem } from './problem.ts';
import { checkUndoneRepairs, type ReadFile, readJson } from './undone.ts';

/** Reads a file of a site by its path, `data/log.json`; null where there is none. Throws where the site cannot be reached. */
export type ReadSite = (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;

/** What the check of a plan has compared and found. */
export interface PlanFinding {
  files: number;
  repairs: number;
  problems: Problem[];
}

/** A file of a plan that could be read, with the SHA-256 of its bytes. */
interface PresentFile extends ReadFile {
  role: Role;
  digest: string;
}

/** The files that every plan has, by their paths. */
function requiredOf(plan: string): { words: string; repairs: string; data: string } {
  const folder = `plans/${plan}`;
  return {
    words: `${folder}/source/words.txt`,
    repairs: `${folder}/source/repairs.jsonl`,
    data: `${folder}.json`,
  };
}

/**
 * Checks a plan: the manifest lists the files that every plan has; each file has the SHA-256 that the manifest states; undoing
 * the repairs on the words gives the text received; the last log entry vouches for words, repairs and received file; the
 * clauses in its data are in its words; and each earlier edition has the SHA-256 that the log states.
 */
export async function checkPlan(
  { id, files }: Manifest['plans'][number],
  log: readonly LogEntry[],
  read: ReadSite,
): Promise<PlanFinding> {
  const required = requiredOf(id);
  const problems: Problem[] = Object.values(required)
    .filter((path) => !files.some((file) => file.path === path))
    .map((path) => ({ code: 'file-unlisted', path }));
  const present: PresentFile[] = [];
  for (const file of files) {
    const bytes = await read(file.path);
    if (!bytes) problems.push({ code: 'file-missing', path: file.path });
    else {
      const one = { role: file.role, path: file.path, bytes, digest: await sha256(bytes) };
      present.push(one);
      problems.push(...changedFile(file, one));
    }
  }
  const at = (path: string) => present.find((file) => file.path === path);
  const by = (role: Role) => present.find((file) => file.role === role);
  const [words, repairs, data] = [at(required.words), at(required.repairs), at(required.data)];
  const [received, text] = [by('received'), by('extracted') ?? by('received')];
  // Missing files are already among the problems.
  const undone = words && repairs && text ? checkUndoneRepairs({ words, repairs, text }) : null;
  const own = log.filter(({ plan }) => plan === id);
  problems.push(
    ...(undone?.problem ? [undone.problem] : []),
    ...(await unvouched(id, { words, source: received, repairs }, own.at(-1))),
    ...(words && data ? clauseProblems(words, data) : []),
    ...editionProblems(present, editionsOf(own, id)),
  );
  return { files: files.length, repairs: undone?.repairs ?? 0, problems };
}

function changedFile({ path, sha256: expected }: ManifestFile, { digest: actual }: PresentFile): Problem[] {
  return actual === expected ? [] : [{ code: 'file-changed', path, by: 'manifest', expected, actual }];
}

/** Whether the last entry on a plan vouches for its words, its repairs and the file received, by their own bytes. */
async function unvouched(
  plan: string,
  files: Record<'words' | 'source' | 'repairs', PresentFile | undefined>,
  entry: LogEntry | undefined,
): Promise<Problem[]> {
  const words = files.words?.digest ?? '';
  const [source, repairs] = [files.source?.digest ?? '', files.repairs?.digest ?? ''];
  const actual = await sha256(digestInput({ words, source, repairs }));
  if (!entry || entry.sha256 === null) return [{ code: 'plan-unlogged', plan }];
  const expected = entry.digest;
  return expected === actual && entry.sha256 === words ? [] : [{ code: 'unvouched', plan, expected, actual }];
}

function clauseProblems(words: ReadFile, data: ReadFile): Problem[] {
  const { clauses } = (readJson(textOf(data.bytes)) ?? {}) as Partial<PublishedPlan>;
  if (!Array.isArray(clauses) || clauses.length === 0)
    return [{ code: 'file-unreadable', path: data.path, line: null }];
  const placed = placeClauses(clauses, textOf(words.bytes));
  return typeof placed === 'string' ? [{ code: 'clause-differs', path: data.path, clause: placed }] : [];
}

/** The files of earlier editions without the SHA-256 that the log states for the edition of that name. */
function editionProblems(files: readonly PresentFile[], editions: readonly Edition[]): Problem[] {
  return files
    .filter(({ role }) => role === 'history')
    .flatMap(({ path, digest: actual }): Problem[] => {
      const name = path.replace(/^.*\/|\.txt$/g, '');
      const expected = editions.find((edition) => edition.name === name)?.sha256 ?? '';
      return expected === actual ? [] : [{ code: 'file-changed', path, by: 'log', expected, actual }];
    });
}

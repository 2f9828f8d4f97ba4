import type { LogEntry } from '../model/log.ts';
import { brokenLinks, type Chain, headOf, lastEntries, lengthAtHead, readChain } from './chain.ts';
import { sha256, textOf } from './digest.ts';
import { LOG_FILE, MANIFEST, type Manifest, readManifest } from './manifest.ts';
import type { ReadSite } from './plan-check.ts';
import type { Problem } from './problem.ts';
import { readJson } from './undone.ts';

/** The manifest of a site, its bytes, and what is wrong with it; the manifest is null where it cannot be read. */
interface ReadManifest {
  manifest: Manifest | null;
  bytes: Uint8Array<ArrayBuffer> | null;
  problems: Problem[];
}

/** Reads the manifest of a site. */
export async function fetchManifest(read: ReadSite): Promise<ReadManifest> {
  const bytes = await read(MANIFEST);
  if (!bytes) return { manifest: null, bytes, problems: [{ code: 'file-missing', path: MANIFEST }] };
  const manifest = readManifest(readJson(textOf(bytes)));
  const problem: Problem = { code: 'file-unreadable', path: MANIFEST, line: null };
  return { manifest, bytes, problems: manifest ? [] : [problem] };
}

/** The log of a site as a chain, empty where it cannot be read, and what is wrong with it. */
export interface LogFinding {
  chain: Chain;
  problems: Problem[];
}

/** Reads the log of a site and checks that each entry follows the one before it, and that the manifest names its head. */
export async function checkLogFile(read: ReadSite, manifest: Manifest | null): Promise<LogFinding> {
  const empty = { entries: [], digests: [] };
  const bytes = await read(LOG_FILE);
  if (!bytes) return { chain: empty, problems: [{ code: 'file-missing', path: LOG_FILE }] };
  const entries = readEntries(bytes);
  if (!entries) return { chain: empty, problems: [{ code: 'file-unreadable', path: LOG_FILE, line: null }] };
  const chain = await readChain(entries);
  const stated = manifest ? await againstManifest(bytes, chain, manifest.log) : [];
  return { chain, problems: [...brokenLinks(chain), ...stated] };
}

function readEntries(bytes: Uint8Array): LogEntry[] | null {
  const value = readJson(textOf(bytes));
  const isEntry = (entry: unknown) => typeof entry === 'object' && entry !== null && 'plan' in entry;
  return Array.isArray(value) && value.every(isEntry) ? (value as LogEntry[]) : null;
}

async function againstManifest(
  bytes: Uint8Array<ArrayBuffer>,
  chain: Chain,
  log: Manifest['log'],
): Promise<Problem[]> {
  const [actual, head] = [await sha256(bytes), headOf(chain)];
  const by = 'manifest';
  return [
    ...(actual === log.sha256
      ? []
      : [{ code: 'file-changed', path: LOG_FILE, by, expected: log.sha256, actual } as const]),
    ...(head === log.head ? [] : [{ code: 'head-differs', by, expected: log.head, actual: head } as const]),
  ];
}

/** The plans that are public according to the log, but missing from the manifest. */
export function unlistedPlans({ plans }: Manifest, chain: Chain): Problem[] {
  const listed = new Set(plans.map(({ id }) => id));
  return [...lastEntries(chain)].flatMap(([plan, { sha256: words }]): Problem[] =>
    words !== null && !listed.has(plan) ? [{ code: 'plan-missing', plan }] : [],
  );
}

/** Checks that the log contains a head that a reader noted earlier; returns the length of the log at that head. */
export function checkNotedHead(chain: Chain, head: string): { length: number | null; problems: Problem[] } {
  const length = lengthAtHead(chain, head.trim().toLowerCase());
  return { length, problems: length === null ? [{ code: 'head-unknown', head }] : [] };
}

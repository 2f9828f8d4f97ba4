import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readContent } from '../../src/check/content.ts';
import { printPlanJson } from '../../src/exports/json.ts';
import { printLog } from '../../src/exports/log.ts';
import type { LogEntry } from '../../src/model/log.ts';
import { previousAfter } from '../../src/model/log-chain.ts';
import { wordsOf } from '../../src/model/words.ts';
import { LOG_FILE, SIGNERS } from '../../src/proof/manifest.ts';
import type { ReadSite } from '../../src/proof/plan-check.ts';
import type { Problem } from '../../src/proof/problem.ts';
import { printSigners } from '../../src/proof/signers.ts';
import { NAMESPACE } from '../../src/proof/sshsig.ts';
import { verifySite } from '../../src/proof/verify/verify.ts';
import { writeCatalogue } from '../../src/site/catalogue.ts';
import { writeManifest } from '../../src/site/manifest.ts';
import { readSigningKey } from '../../src/site/signing-key.ts';
import { proofFiles } from '../../src/views/proof-files.ts';

const key = readSigningKey({ SIGNING_KEY: 'tests/fixtures/signing-key' });

/**
 * The files of the frozen content that a proof needs, in a folder of their own; other exports are stubs. It has all plans or some,
 * with a log of these, and is signed or has no keys.
 */
export async function writeSampleSite({
  only = (_plan: string): boolean => true,
  signed = true,
} = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'proof-'));
  const write = (path: string, data: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  };
  const content = await readContent();
  const { registers, site } = content;
  const plans = content.plans.filter(({ plan }) => only(plan.id));
  const log = chained(content.log.entries.filter(({ plan }) => only(plan)));
  for (const { plan, files, source, jsonl, repairs } of plans) {
    for (const { role, address, name } of proofFiles(plan, source, [])) {
      const kept = files.find((file) => file.name === name)?.bytes;
      write(
        address,
        role === 'words' ? wordsOf(plan.clauses) : role === 'repairs' ? jsonl : (kept ?? address),
      );
    }
    write(`plans/${plan.id}.json`, printPlanJson(plan, repairs));
  }
  write(LOG_FILE, printLog(log));
  if (signed) write(SIGNERS, printSigners(site.settings.keys, NAMESPACE));
  const ids = plans.map(({ plan }) => plan.id);
  await writeManifest(folder, { plans: ids, log, siteUrl: undefined, key: signed ? key : null });
  mkdirSync(join(folder, 'pagefind'));
  const index = { bundles: [], tables: [], numbers: [], directory: [] };
  writeCatalogue(folder, { index, operator: site.settings, registers, log, address: undefined });
  return folder;
}

/** The entries as a log of their own. */
function chained(entries: readonly LogEntry[]): LogEntry[] {
  const log: LogEntry[] = [];
  for (const entry of entries) log.push({ ...entry, previous: previousAfter(log) });
  return log;
}

/** Reads a folder as a site, with some files changed, `null` for one that is not there. */
export function readFolder(
  folder: string,
  changed: Readonly<Record<string, Uint8Array | null>> = {},
): ReadSite {
  return async (path) => {
    const bytes = path in changed ? changed[path] : readFileSync(join(folder, path));
    return bytes ? new Uint8Array(bytes) : null;
  };
}

/** The bytes of a file with one bit of one byte changed. */
export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.with(at, (bytes[at] ?? 0) ^ 1);
}

/** What the script finds on a site. */
export async function verified(
  read: ReadSite,
  options: Partial<Parameters<typeof verifySite>[1]> = {},
): Promise<{ right: boolean; said: string[]; problems: Problem[] }> {
  const [said, problems]: [string[], Problem[]] = [[], []];
  const listener = {
    say: (line: string) => said.push(line),
    problem: (problem: Problem) => problems.push(problem),
    progress: () => {},
  };
  const right = await verifySite(read, { head: null, day: null, signers: null, ...options }, listener);
  return { right, said, problems };
}

import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listHistory } from '../content/history.ts';
import { readOrigin } from '../content/origins.ts';
import { editionsOf } from '../model/editions.ts';
import type { LogEntry } from '../model/log.ts';
import { previousAfter } from '../model/log-chain.ts';
import type { Site } from '../model/site.ts';
import { utf8 } from '../proof/digest.ts';
import {
  LOG_FILE,
  MANIFEST,
  MANIFEST_FORMAT,
  type Manifest,
  type ManifestFile,
  printManifest,
  SIGNATURE,
} from '../proof/manifest.ts';
import { isValidOn } from '../proof/signers.ts';
import { type ProofFile, proofFiles } from '../views/proof-files.ts';
import { publicKeyOf, SigningError, type SigningKey, signMessage } from './signing-key.ts';

/** What the manifest is made of, besides the files of the site. */
interface ManifestInput {
  /** The ids of the plans, in their order. */
  plans: readonly string[];
  /** The log, the oldest entry first. */
  log: readonly LogEntry[];
  /** The address of the site. */
  siteUrl: string | undefined;
  /** The key that signs it; null leaves the site unsigned. */
  key: SigningKey | null;
}

/** Writes `data/manifest.json` of a built site and, where there is a key, `data/manifest.json.sig`. */
export async function writeManifest(
  folder: string,
  { plans, log, siteUrl, key }: ManifestInput,
): Promise<void> {
  const text = printManifest({
    format: MANIFEST_FORMAT,
    site: siteUrl ?? null,
    log: { entries: log.length, head: previousAfter(log), sha256: digestOf(folder, LOG_FILE) },
    plans: await Promise.all(plans.map((id) => listPlan(folder, id, log))),
  });
  writeFileSync(join(folder, MANIFEST), text);
  if (key) writeFileSync(join(folder, SIGNATURE), await signMessage(utf8(text), key));
}

async function listPlan(
  folder: string,
  id: string,
  log: readonly LogEntry[],
): Promise<Manifest['plans'][number]> {
  const kept = new Set(listHistory(id).map(({ edition }) => edition));
  const earlier = editionsOf(log, id).slice(0, -1);
  const history = earlier.map(({ name }) => name).filter((name) => kept.has(name));
  const files = proofFiles({ id }, await readOrigin(id), history);
  return { id, files: files.map((file) => listFile(folder, file)) };
}

function listFile(folder: string, { role, address }: ProofFile): ManifestFile {
  const path = address.slice(1);
  return { role, path, sha256: digestOf(folder, path) };
}

function digestOf(folder: string, path: string): string {
  return hash('sha256', readFileSync(join(folder, path)));
}

/** Throws a SigningError where site.yaml does not list the key, or not for this day, ISO 8601. */
export function refuseUnlisted(key: SigningKey | null, { keys }: Pick<Site, 'keys'>, day: string): void {
  if (!key) return;
  const own = keys.filter((one) => one.key === publicKeyOf(key));
  if (own.some((one) => isValidOn(one, day))) return;
  const what = own.length > 0 ? `is not valid on ${day}` : 'is not listed';
  throw new SigningError(
    `the key in SIGNING_KEY ${what} in site.yaml; the entry for “keys” is: - { key: ${publicKeyOf(key)}, from: ${day} }`,
  );
}

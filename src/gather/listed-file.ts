import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Store } from '../cache/store.ts';
import { sha256 } from '../proof/digest.ts';
import type { ManifestFile } from '../proof/manifest.ts';
import type { ReadSite } from '../proof/plan-check.ts';
import { messageOf } from '../proof/verify/messages.ts';
import { FileError } from './connection.ts';

type Listed = Pick<ManifestFile, 'path' | 'sha256'>;

/**
 * The path of the local copy of a file in the manifest. The copy is named by its SHA-256, never by the site, and fetched only
 * where no earlier run has stored it. Throws a FileError where the site lacks the file or sends one with another SHA-256.
 */
export async function keepListed(file: Listed, read: ReadSite, kept: Store): Promise<string> {
  if (!/^[0-9a-f]{64}$/.test(file.sha256))
    throw new FileError(`${file.path}: the manifest has no SHA-256 of it`);
  const found = kept.find(file.sha256);
  if (found !== null && (await isRight(found, file))) return found;
  if (found !== null) rmSync(found);
  return kept.getOrMake(file.sha256, async (draft) =>
    writeFileSync(draft, await fetchListed(file, read), { flush: true }),
  );
}

async function isRight(path: string, file: Listed): Promise<boolean> {
  return (await sha256(new Uint8Array(readFileSync(path)))) === file.sha256;
}

async function fetchListed({ path, sha256: expected }: Listed, read: ReadSite): Promise<Uint8Array> {
  const bytes = await read(path);
  if (!bytes) throw new FileError(messageOf({ code: 'file-missing', path }));
  const actual = await sha256(bytes);
  if (actual === expected) return bytes;
  throw new FileError(messageOf({ code: 'file-changed', path, by: 'manifest', expected, actual }));
}

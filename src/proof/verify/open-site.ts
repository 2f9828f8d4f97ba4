import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadSite } from '../plan-check.ts';
import { readArchives } from './archive.ts';
import { SiteError, UsageError } from './arguments.ts';

/** How the files of a site are read: from its address, a folder or archives. Throws a UsageError or a SiteError. */
export function openSite(where: readonly string[]): ReadSite {
  const [first = ''] = where;
  const missing = where.find((path) => !isAddress(path) && !existsSync(path));
  if (missing !== undefined) throw new SiteError(`there is no ${missing}`);
  if (where.length === 1 && isAddress(first)) return fromAddress(first);
  if (where.length === 1 && statSync(first).isDirectory()) return fromFolder(first);
  if (where.some((path) => isAddress(path) || statSync(path).isDirectory()))
    throw new UsageError('give one address, one folder, or archives');
  const read = readArchives(where);
  return async (path) => read(path);
}

function isAddress(where: string): boolean {
  return /^https?:\/\//.test(where);
}

function fromAddress(address: string): ReadSite {
  const site = address.endsWith('/') ? address : `${address}/`;
  return async (path) => {
    const url = new URL(encodeURI(path), site);
    const response = await fetch(url, { cache: 'no-store' }).catch(() => null);
    if (response?.ok) return new Uint8Array(await response.arrayBuffer());
    await response?.body?.cancel();
    if (response?.status === 404 || response?.status === 410) return null;
    throw new SiteError(`${url} cannot be reached${response ? `: it answers ${response.status}` : ''}`);
  };
}

function fromFolder(folder: string): ReadSite {
  return async (path) => {
    const file = join(folder, path);
    return existsSync(file) && statSync(file).isFile() ? new Uint8Array(readFileSync(file)) : null;
  };
}

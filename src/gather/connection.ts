import pLimit from 'p-limit';
import type { ReadSite } from '../proof/plan-check.ts';
import { readStream } from '../search/read/read-stream.ts';

/** How many requests are made at a time, how long one may take in milliseconds, and how many bytes a file may have. */
export const LIMITS = { atOnce: 6, milliseconds: 30_000, bytes: 50_000_000 };

export type Limits = typeof LIMITS;

/** Thrown where a file of a site cannot be used; the message begins with its path. */
export class FileError extends Error {}

/** Thrown where a site does not answer. */
export class SiteError extends Error {}

/**
 * Returns a function that opens a site by the address of its home page; all sites share the same limits. Reading a file throws
 * a FileError where it is too large or redirected, and a SiteError where the site does not answer, even to a second request.
 */
export function openSites({ atOnce, ...limits }: Limits): (address: string) => ReadSite {
  const limit = pLimit(atOnce);
  return (address) => async (path) => {
    const ask = () => limit(() => fetchFile(new URL(path, address), path, limits));
    try {
      return await ask();
    } catch (error) {
      if (error instanceof FileError) throw error;
      return ask();
    }
  };
}

async function fetchFile(
  url: URL,
  path: string,
  { milliseconds, bytes }: Omit<Limits, 'atOnce'>,
): ReturnType<ReadSite> {
  const signal = AbortSignal.timeout(milliseconds);
  try {
    const response = await fetch(url, { redirect: 'manual', signal });
    const { ok, status } = response;
    if (ok) return await readBody(response, path, bytes);
    await response.body?.cancel();
    if (status === 404 || status === 410) return null;
    if (status < 400)
      throw new FileError(`${path}: the site leads to another address, which is not followed`);
    throw new SiteError(`it answers ${status}`);
  } catch (error) {
    if (error instanceof FileError || error instanceof SiteError) throw error;
    throw new SiteError(signal.aborted ? `no answer in ${milliseconds / 1000} seconds` : reasonOf(error));
  }
}

/** Reads the body of a response, whatever length it declares. Throws a FileError once it has more than `most` bytes. */
async function readBody({ body }: Response, path: string, most: number): Promise<Uint8Array<ArrayBuffer>> {
  let left = most;
  if (!body) return new Uint8Array();
  return readStream(body, (length) => {
    left -= length;
    if (left < 0) throw new FileError(`${path}: it has more than ${most.toLocaleString('en')} bytes`);
  });
}

/** “connect ECONNREFUSED 127.0.0.1:1”, which `fetch` hides behind “fetch failed”. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error ? cause.message || cause.name : message;
}

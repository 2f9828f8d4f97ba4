import pLimit from 'p-limit';
import type { Load } from '../bundle.ts';
import { readStream } from '../read-stream.ts';
import { CATALOGUE } from './catalogue.ts';
import { PeerError } from './peer-error.ts';

/**
 * What a search may cost for each other site; an honest one of 1,000 plans needs a fifth of the bytes. The milliseconds are those in
 * which at least one request is on its way.
 */
const MOST = { bytes: 1_000_000, unpacked: 5_000_000, requests: 150, milliseconds: 12_000 };

/** How long an answer may take, in milliseconds. */
const TIMEOUT = 3000;

/** How many requests to all other sites may be on their way, and how many of them to one. */
const AT_ONCE = 6;
const AT_ONCE_TO_ONE = 3;

/** All other sites share it. */
const limitAll = pLimit(AT_ONCE);

/** What a search may still cost. */
export type Budget = typeof MOST;

/** Fetches the files below `pagefind/` of another site, within the limits of each search, and never leaves that address. */
export class PeerConnection {
  readonly #folder: URL;
  readonly #limitOwn = pLimit(AT_ONCE_TO_ONE);
  #budget: Budget = { ...MOST };
  #pending = 0;
  #since = 0;

  /** `address` is that of the other site's home page, ending in “/”. */
  constructor(address: string) {
    this.#folder = new URL('pagefind/', address);
  }

  /**
   * Begins a search; returns its budget, and a function that fetches files. That throws a PeerError where a response fails or
   * the budget is exceeded. Requests that still wait once the search is stale are not sent; they throw an AbortError.
   */
  begin(isCurrent: () => boolean): { load: Load; budget: Budget } {
    const budget = { ...MOST };
    this.#budget = budget;
    const load: Load = async (path) => {
      if (budget.requests-- <= 0) throw new PeerError('too-much', 'more requests than a search may take');
      return this.#limitOwn(() =>
        limitAll(() => {
          if (!isCurrent()) throw new DOMException('a newer search has begun', 'AbortError');
          return this.#fetch(path, budget);
        }),
      );
    };
    return { load, budget };
  }

  /** Lets the search that was begun last cost as much again. */
  renew(): void {
    Object.assign(this.#budget, MOST);
  }

  async #fetch(path: string, budget: Budget): Promise<Uint8Array<ArrayBuffer>> {
    const signal = AbortSignal.timeout(Math.max(Math.floor(Math.min(TIMEOUT, budget.milliseconds)), 0));
    if (this.#pending++ === 0) this.#since = performance.now();
    try {
      const response = await fetch(new URL(path, this.#folder), {
        // Files in the folders of bundles never change; the others are revalidated.
        cache: path.includes('/') ? 'default' : 'no-cache',
        credentials: 'omit',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        signal,
      });
      if (response.type === 'opaqueredirect') throw new PeerError('moved', path);
      const fault = response.status === 404 && path === CATALOGUE ? 'no-catalogue' : 'unreachable';
      if (!response.ok) throw new PeerError(fault, `${response.status} ${path}`);
      return await readBody(response, path, budget);
    } catch (error) {
      if (error instanceof PeerError) throw error;
      throw new PeerError(signal.aborted ? 'slow' : 'unreachable', `${path}: ${error}`);
    } finally {
      if (--this.#pending === 0) budget.milliseconds -= performance.now() - this.#since;
    }
  }
}

/** The body of a response, whatever it says of its length; cut off where it is more than the search may take. */
async function readBody(
  { headers, body }: Response,
  path: string,
  budget: Budget,
): Promise<Uint8Array<ArrayBuffer>> {
  const refusal = new PeerError('too-much', path);
  if (!body) return new Uint8Array();
  if (Number(headers.get('content-length')) > budget.bytes) {
    await body.cancel();
    throw refusal;
  }
  return readStream(body, (length) => {
    budget.bytes -= length;
    if (budget.bytes < 0) throw refusal;
  });
}

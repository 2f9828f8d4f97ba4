import type { ReportLine } from './report.ts';

/** A file as it was last fetched. */
interface Kept {
  bytes: Uint8Array<ArrayBuffer> | null;
  at: Date;
}

// So that a check that has run once can be run again without a network.
const kept = new Map<string, Kept>();
let stale: Date | null = null;

/**
 * Fetches the bytes of a file; null where the site has none. Falls back to the bytes of the last fetch where the network or the
 * server fails. Throws a RangeError, in words for the reader, where there was no earlier fetch.
 */
export async function fetchFile(address: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await fetch(address, { cache: 'no-cache' }).catch(() => null);
  if (!response || response.status >= 500) return before(address, response?.status);
  const bytes = response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  kept.set(address, { bytes, at: new Date() });
  return bytes;
}

/** The bytes of a file that the site must have. Throws a RangeError, in words for the reader, where it has none. */
export async function fetchPresent(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await fetchFile(address);
  if (!bytes) throw new RangeError(`网站上没有 ${address}。`);
  return bytes;
}

function before(address: string, status: number | undefined): Uint8Array<ArrayBuffer> | null {
  const copy = kept.get(address);
  if (!copy) throw new RangeError(`没有取到 ${address}，${status ? `网站答复 ${status}` : '网络不通'}。`);
  stale = copy.at;
  return copy.bytes;
}

/** Says that kept copies of files were used for want of a network since the last call; empty where none were. */
export function staleLines(): ReportLine[] {
  const at = stale;
  stale = null;
  return at ? [{ right: null, text: `网络不通，用的是${at.toLocaleString('zh-CN')}取得的文件。` }] : [];
}

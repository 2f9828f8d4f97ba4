import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { addressesIn } from './pages.ts';

/** The size of a page in bytes compressed with brotli, and the number of its elements. */
export interface PageSize {
  address: string;
  bytes: number;
  elements: number;
}

/** The limits of every page but a plan's own, for any number of plans. */
export const MOST = { bytes: 60_000, elements: 3000 } as const;

/** The size of every page of a built site that is not a plan's own. */
export function sizesOfSpanning(folder: string): PageSize[] {
  return addressesIn(folder)
    .filter((address) => !/^\/plans\/[^/]+\//.test(address))
    .map((address) => sizeOf(folder, address));
}

/** A line for each page that exceeds the limits. */
export function tooLarge(
  sizes: readonly PageSize[],
  most: Pick<PageSize, 'bytes' | 'elements'> = MOST,
): string[] {
  return sizes
    .filter(({ bytes, elements }) => bytes > most.bytes || elements > most.elements)
    .map(({ address, bytes, elements }) => `${address}: ${bytes} bytes, ${elements} elements`);
}

/** The bytes of a file as the build compresses large sites. */
export function weightOf(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}

function sizeOf(folder: string, address: string): PageSize {
  const html = readFileSync(join(folder, address, address.endsWith('/') ? 'index.html' : ''));
  // A start tag for each element; script and style sheets are files of their own.
  const elements = html.toString().match(/<[a-z]/g)?.length ?? 0;
  return { address, bytes: weightOf(html), elements };
}

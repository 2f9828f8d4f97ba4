import { FindingError, finding } from '../../model/finding.ts';

/**
 * The text of a file in UTF-8, every character of it, a byte order mark included, so that it can be written again byte
 * for byte. Throws a FindingError where the bytes are no UTF-8, with the line where they cease to be.
 */
export function readText(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const line = new TextDecoder('utf-8').decode(bytes).split('\ufffd')[0]?.split('\n').length ?? 1;
    throw new FindingError(file, [finding('not-utf8', line, 'the bytes here are no UTF-8')]);
  }
}

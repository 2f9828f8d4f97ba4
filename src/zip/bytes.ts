import { readSync, writeSync } from 'node:fs';

/** So many bytes of an open file; throws an Error where it ends before them. */
export function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  if (readSync(file, bytes, 0, length, position) < length)
    throw new Error('a file ends before its last byte');
  return bytes;
}

/** Writes bytes into an open file. */
export function writeAt(file: number, position: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(file, bytes, done, bytes.length - done, position + done);
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { COMPRESSIONS } from './compress.ts';

/** Lies in each built site, and says what the next build may take from there. */
const RECORD = 'build.json';

const recordSchema = z.strictObject({
  /** The SHA-256 of everything that all pages are made with: code, settings, registers. */
  made: z.string(),
  /** How the `.br` and `.gz` beside its files were compressed. */
  compression: z.enum(COMPRESSIONS),
  /** The plans whose pages lie there, by their ids, each with the SHA-256 of all that its pages show. */
  plans: z.record(z.string(), z.string()),
  /** The pages of documents, document numbers and the like, by their addresses, each with the SHA-256 of what it shows. */
  pages: z.record(z.string(), z.string()),
});

export type BuildRecord = z.infer<typeof recordSchema>;

/** The record of a built site; null for a folder that has none, or none that this code can read. */
export async function readRecord(site: string): Promise<BuildRecord | null> {
  try {
    return recordSchema.parse(JSON.parse(await readFile(join(site, RECORD), 'utf8')));
  } catch {
    return null;
  }
}

/** Writes the record of a site. */
export async function writeRecord(site: string, record: BuildRecord): Promise<void> {
  await writeFile(join(site, RECORD), `${JSON.stringify(record, null, 1)}\n`);
}

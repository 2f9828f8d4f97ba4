import { parseArgs } from 'node:util';

export const USAGE = `usage: node verify.mjs [--head DIGEST] [--signers FILE] [--on DAY] WHERE…

  WHERE           the address of a site, https://www.example.cn/, a folder with its files, or data/all.zip; several
                  archives where the site has one a year
  --head DIGEST   the head of the log that you noted earlier: today's log must continue that one
  --signers FILE  the public keys that you kept, in place of those that the site publishes
  --on DAY        the day on which the key must be valid, 2026-12-01; by default today

Exit codes: 0 everything was found to be right; 1 something is wrong; 2 wrong usage, or the site cannot be read.`;

/** Thrown where the command line does not match `USAGE`. */
export class UsageError extends Error {}

/** Thrown where the site that it names cannot be read. */
export class SiteError extends Error {}

/** What the command line asks for. */
export interface Task {
  /** An address, a folder, or archives. */
  where: string[];
  head: string | null;
  signers: string | null;
  /** ISO 8601. */
  day: string | null;
}

/** Parses the command line. Throws a UsageError. */
export function readArguments(args: readonly string[]): Task {
  const { values, positionals } = parse(args);
  const { head = null, signers = null, on: day = null } = values;
  if (positionals.length === 0) throw new UsageError('say what to verify');
  if (head !== null && !/^[0-9a-f]{64}$/i.test(head)) throw new UsageError(`“${head}” is no SHA-256 in hex`);
  if (day !== null && !/^\d{4}-\d\d-\d\d$/.test(day)) throw new UsageError(`“${day}” is no day, 2026-12-01`);
  return { where: positionals, head, signers, day };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = { head: text, signers: text, on: text };
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

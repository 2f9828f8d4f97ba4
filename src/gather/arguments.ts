import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { peerSchema } from '../model/peer.ts';

export const USAGE = `usage: npm run gather -- --out FOLDER [--site ADDRESS]…

  --out FOLDER    receives plans.csv, clauses.csv, plans.ndjson, sites.json and report.txt; what was fetched stays in
                  FOLDER/.cache, so that the next run fetches only what is new
  --site ADDRESS  the home page of a site, https://www.example.cn/plans/, in place of the sites in content/peers.yaml;
                  may be given several times

Exit codes: 0 everything was gathered; 1 something was left out, each on a line; 2 wrong usage. On 2 nothing is written.`;

/** Thrown where the command line does not match `USAGE`. */
export class UsageError extends Error {}

/** What the command line asks for. */
export interface Task {
  out: string;
  /** The addresses of sites, each ending in “/”; none for those in content/peers.yaml. */
  sites: string[];
}

/** Parses the command line. Throws a UsageError. */
export function readArguments(args: readonly string[]): Task {
  const { out, site } = parse(args);
  if (!out) throw new UsageError('say where to write: --out FOLDER');
  if (existsSync(out) && !statSync(out).isDirectory()) throw new UsageError(`${out} is not a folder`);
  return { out, sites: [...new Set(site.map(readAddress))] };
}

function parse(args: readonly string[]) {
  try {
    const options = {
      out: { type: 'string' },
      site: { type: 'string', multiple: true, default: [] as string[] },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function readAddress(given: string): string {
  const { success, data, error } = peerSchema.shape.address.safeParse(given.replace(/\/?$/, '/'));
  if (success) return data;
  throw new UsageError(`${given} ${error.issues[0]?.message}`);
}

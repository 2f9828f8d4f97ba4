import { parseArgs } from 'node:util';
import { SLUG } from '../model/slug.ts';

export const USAGE = `usage: npm run publish -- ID… [--reason WORDS]

  ID…             drafts by their ids, qingpu-emergency-2023, or public plans that were imported again with --update; all
                  become public, or none
  --reason WORDS  for readers, in Chinese: what is corrected in public plans, and why`;

/** Thrown where the command line does not match `USAGE`. */
export class UsageError extends Error {}

/** What the command line asks for. */
interface PublishArguments {
  /** Each once. */
  ids: string[];
  /** The reason of corrections, for readers; null where none is given. */
  reason: string | null;
}

/** Parses the command line. Throws a UsageError where it is wrong. */
export function readArguments(args: readonly string[]): PublishArguments {
  const { positionals, values } = parse(args);
  const ids = [...new Set(positionals)];
  if (ids.length === 0) throw new UsageError('no plan is given');
  const wrong = ids.find((id) => !SLUG.test(id));
  if (wrong !== undefined) throw new UsageError(`“${wrong}” is not the id of a plan`);
  return { ids, reason: values.reason?.trim() || null };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { reason: { type: 'string' } } });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

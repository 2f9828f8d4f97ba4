import { parseArgs } from 'node:util';
import { SLUG } from '../model/slug.ts';

export const USAGE = `usage: npm run publish -- ID…

  ID…  drafts by their ids, qingpu-emergency-2023; all become public, or none`;

/** Thrown where the command line does not match `USAGE`. */
export class UsageError extends Error {}

/** The ids on the command line, each once. Throws a UsageError where it is wrong. */
export function readArguments(args: readonly string[]): string[] {
  const ids = [...new Set(positionals(args))];
  if (ids.length === 0) throw new UsageError('no plan is given');
  const wrong = ids.find((id) => !SLUG.test(id));
  if (wrong !== undefined) throw new UsageError(`“${wrong}” is not the id of a plan`);
  return ids;
}

function positionals(args: readonly string[]): string[] {
  try {
    return parseArgs({ args: [...args], allowPositionals: true }).positionals;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

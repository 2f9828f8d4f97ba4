import { parseArgs } from 'node:util';
import { SLUG } from '../model/slug.ts';

/** The command line of `npm run import`. */
export interface ImportArguments {
  files: string[];
  id: string | null;
  dryRun: boolean;
  json: boolean;
  update: boolean;
}

export const USAGE = `usage: npm run import -- FILE… [--id ID] [--dry-run] [--json] [--update]
       npm run import -- FOLDER --dry-run [--json]

  FILE…       a document: .docx, .pdf, .html, .md or .txt; further files are its annexes
  FOLDER      documents, each analysed as one plan
  --id ID     the plan's name in addresses, region-field-year in lower case: qingpu-emergency-2023;
              by default one is proposed; it may change until the plan is published
  --dry-run   write nothing
  --json      print the parsed plan on standard output and everything else on standard error
  --update    import a plan again and keep what an editor wrote into it`;

/** Thrown where the command line does not match `USAGE`. */
export class UsageError extends Error {}

/** Parses the command line. Throws a UsageError where it is wrong. */
export function readArguments(args: readonly string[]): ImportArguments {
  const { values, positionals: files } = parse(args);
  if (files.length === 0) throw new UsageError('no file is given');
  if (values.id !== undefined && !SLUG.test(values.id)) {
    throw new UsageError(`--id “${values.id}” is not lower-case ASCII words joined by hyphens`);
  }
  const { id = null, json = false, update = false, 'dry-run': dryRun = false } = values;
  return { files, id, dryRun, json, update };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        id: { type: 'string' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        update: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

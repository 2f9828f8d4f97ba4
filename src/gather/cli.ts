import { readPeers } from '../content/folder.ts';
import { FindingError } from '../model/finding.ts';
import { readArguments, USAGE, UsageError } from './arguments.ts';
import { gather } from './gather.ts';

/** Runs `npm run gather`. Returns the exit code that `USAGE` names; 1 also where content/peers.yaml cannot be read. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  try {
    const { out, sites } = readArguments(args);
    const wanted = sites.length > 0 ? sites.map((address) => ({ address })) : await readPeers();
    if (wanted.length === 0) throw new UsageError('content/peers.yaml lists no site; name some with --site');
    const { lines, complete } = await gather(out, wanted, { progress: progressOf(wanted.length) });
    for (const line of lines) console.error(line);
    console.error(`→ ${out}`);
    return complete ? 0 : 1;
  } catch (error) {
    if (error instanceof FindingError) {
      console.error(error.message);
      return 1;
    }
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
}

/** Shows on a terminal how many sites are done. */
function progressOf(sites: number): (done: number) => void {
  const { stderr } = process;
  return (done) => {
    if (stderr.isTTY) stderr.write(`\r\u001b[K${done < sites ? `${done} of ${sites} sites` : ''}`);
  };
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));

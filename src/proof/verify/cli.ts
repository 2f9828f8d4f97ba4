import { existsSync, readFileSync } from 'node:fs';
import { readArguments, SiteError, USAGE, UsageError } from './arguments.ts';
import { messageOf } from './messages.ts';
import { openSite } from './open-site.ts';
import { type Listener, verifySite } from './verify.ts';

/** Runs `node verify.mjs`. Returns the exit code that `USAGE` names. */
async function main(args: readonly string[]): Promise<number> {
  try {
    const { where, head, signers, day } = readArguments(args);
    const keys = signers === null ? null : readKeys(signers);
    const right = await verifySite(openSite(where), { head, day, signers: keys }, printer());
    console.log(right ? 'everything is right' : 'something is wrong');
    return right ? 0 : 1;
  } catch (error) {
    if (error instanceof SiteError) console.error(error.message);
    else if (error instanceof UsageError) console.error(`${error.message}\n\n${USAGE}`);
    else throw error;
    return 2;
  }
}

function readKeys(path: string): Uint8Array<ArrayBuffer> {
  if (!existsSync(path)) throw new SiteError(`there is no ${path}`);
  return new Uint8Array(readFileSync(path));
}

/** Prints what is found at once, and on a terminal how far the check is. */
function printer(): Listener {
  const isTerminal = process.stderr.isTTY;
  const clear = () => isTerminal && process.stderr.write('\r\x1b[K');
  const print = (line: string) => {
    clear();
    console.log(line);
  };
  return {
    say: print,
    problem: (problem) => print(messageOf(problem)),
    progress: (done, of) => {
      if (isTerminal) process.stderr.write(`\rplans      ${done} of ${of}`);
    },
  };
}

process.exitCode = await main(process.argv.slice(2));

import { headOf } from '../chain.ts';
import { textOf } from '../digest.ts';
import { MANIFEST, type Manifest, SIGNATURE, SIGNERS } from '../manifest.ts';
import { checkPlan, type PlanFinding, type ReadSite } from '../plan-check.ts';
import type { Problem } from '../problem.ts';
import { checkSignature } from '../signature.ts';
import { readSigners, today } from '../signers.ts';
import { checkLogFile, checkNotedHead, fetchManifest, unlistedPlans } from '../site-check.ts';
import { NAMESPACE } from '../sshsig.ts';
import type { Task } from './arguments.ts';
import { verifyWithSshKeygen } from './ssh-keygen.ts';

/** What is said where there is neither ssh-keygen nor Ed25519. */
const NO_ED25519 = 'this computer has none, and this Node.js has no Ed25519';

/** How many plans are read at a time. */
const AT_A_TIME = 8;

/** Receives what is found while it is found. */
export interface Listener {
  /** A sentence on a part of the proof that is done. */
  say: (line: string) => void;
  problem: (problem: Problem) => void;
  /** How many plans are done. */
  progress: (done: number, of: number) => void;
}

/** Verifies a site: manifest, signature, log, and every plan. Returns whether everything is right. */
export async function verifySite(
  read: ReadSite,
  { head, day, signers }: Pick<Task, 'head' | 'day'> & { signers: Uint8Array<ArrayBuffer> | null },
  { say, problem, progress }: Listener,
): Promise<boolean> {
  let right = true;
  const report = (problems: readonly Problem[]) => {
    for (const one of problems) problem(one);
    right &&= problems.length === 0;
  };
  const { manifest, bytes, problems } = await fetchManifest(read);
  report(problems);
  if (bytes) report(await checkSignatureFile(bytes, { read, day, signers, say }));
  const log = await checkLogFile(read, manifest);
  report(log.problems);
  say(
    `log        ${count(log.chain.entries.length, 'entry', 'entries')}; head ${headOf(log.chain) ?? 'none'}`,
  );
  if (head !== null) {
    const { length, problems: unknown } = checkNotedHead(log.chain, head);
    report(unknown);
    if (length !== null)
      say(`earlier    the log continues the one of ${count(length, 'entry', 'entries')} that you noted`);
  }
  if (manifest) {
    report(unlistedPlans(manifest, log.chain));
    const entries = log.chain.entries;
    let done = 0;
    const findings = await inTurns(manifest.plans, async (plan) => {
      const finding = await checkPlan(plan, entries, read);
      report(finding.problems);
      progress(++done, manifest.plans.length);
      return finding;
    });
    say(summary(manifest, findings));
  }
  return right;
}

function summary({ plans }: Manifest, findings: readonly PlanFinding[]): string {
  const sum = (of: (finding: PlanFinding) => number) => findings.reduce((all, one) => all + of(one), 0);
  const proved = findings.filter(({ problems }) => problems.length === 0).length;
  const repairs = count(
    sum((one) => one.repairs),
    'repair',
    'repairs',
  );
  const files = count(
    sum((one) => one.files),
    'file',
    'files',
  );
  return `plans      ${proved} of ${count(plans.length, 'plan', 'plans')} proved: ${files} compared, ${repairs} undone`;
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** Checks the signature by ssh-keygen, or by Node where this computer has none, and says by which and with whose keys. */
async function checkSignatureFile(
  message: Uint8Array<ArrayBuffer>,
  {
    read,
    day,
    signers,
    say,
  }: { read: ReadSite; day: string | null; signers: Uint8Array<ArrayBuffer> | null; say: Listener['say'] },
): Promise<Problem[]> {
  const [signature, keys] = [await read(SIGNATURE), signers ?? (await read(SIGNERS))];
  if (!signature) {
    if (keys) return [{ code: 'signature-missing' }];
    say(`signature  none: ${MANIFEST} is not signed, so whoever serves the site may have written all of it`);
    return [];
  }
  if (!keys) return [{ code: 'signature-wrong', reason: 'key-unknown' }];
  const from = signers
    ? 'with the keys that you kept'
    : 'with the keys that the site publishes; keep them for --signers';
  const own = await checkSignature(
    message,
    textOf(signature),
    readSigners(textOf(keys), NAMESPACE),
    day ?? today(),
  );
  const bySshKeygen = verifyWithSshKeygen({ message, signature, signers: keys, day });
  const right = bySshKeygen ? bySshKeygen.right : own.state === 'right';
  if (!right && own.state === 'wrong') return [own.problem];
  if (!right) return [{ code: 'signature-refused', says: bySshKeygen?.says ?? NO_ED25519 }];
  say(
    `signature  right, by ${bySshKeygen ? `ssh-keygen: ${bySshKeygen.says}` : 'Node (this computer has no ssh-keygen)'}; ${from}`,
  );
  return [];
}

/** The results for all items, of which some are worked on at a time. */
async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const queue = items.entries();
  const results: R[] = [];
  const worker = async () => {
    for (const [at, item] of queue) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return results;
}

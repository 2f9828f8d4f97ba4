import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PRINCIPAL } from '../signers.ts';
import { NAMESPACE } from '../sshsig.ts';

/** Files for `ssh-keygen -Y verify`: the message, its signature, the public keys. */
interface Signed {
  message: Uint8Array;
  signature: Uint8Array;
  signers: Uint8Array;
  /** ISO 8601; null for today. */
  day: string | null;
}

/** What ssh-keygen says of a signature; null where this computer has no ssh-keygen. */
export function verifyWithSshKeygen({
  message,
  signature,
  signers,
  day,
}: Signed): { right: boolean; says: string } | null {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  try {
    const [keys, file] = [join(folder, 'allowed_signers'), join(folder, 'signature')];
    writeFileSync(keys, signers);
    writeFileSync(file, signature);
    const time = day === null ? [] : [`-Overify-time=${day.replaceAll('-', '')}`];
    const args = ['-Y', 'verify', '-f', keys, '-I', PRINCIPAL, '-n', NAMESPACE, '-s', file, ...time];
    const { status, error, stdout, stderr } = spawnSync('ssh-keygen', args, {
      input: message,
      encoding: 'utf8',
    });
    if (error) return null;
    return { right: status === 0, says: (stdout + stderr).trim().replaceAll(/\s*\n\s*/g, '; ') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new Ed25519 key of OpenSSH in a folder of its own: the path of its file, its text, its public key. */
export interface KeyFile {
  folder: string;
  path: string;
  text: string;
  publicKey: string;
}

/** Installs ssh-keygen where it is missing and nobody has to be asked. Throws an Error that says what to install. */
export function provideSshKeygen(): void {
  const isThere = () => !spawnSync('ssh-keygen', ['-V']).error;
  if (isThere()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const apt = (...args: string[]) => spawnSync('apt-get', ['--yes', '--quiet=2', ...args]);
    apt('update');
    apt('install', '--no-install-recommends', 'openssh-client');
  }
  if (!isThere()) throw new Error('ssh-keygen is missing: install the package openssh-client');
}

/** Makes a key with ssh-keygen. */
export function newKeyFile(args: readonly string[] = ['-t', 'ed25519', '-N', '']): KeyFile {
  provideSshKeygen();
  const folder = mkdtempSync(join(tmpdir(), 'key-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'key');
  execFileSync('ssh-keygen', ['-q', '-C', 'test', '-f', path, ...args]);
  const [type, body] = readFileSync(`${path}.pub`, 'utf8').split(' ');
  return { folder, path, text: readFileSync(path, 'utf8'), publicKey: `${type} ${body}` };
}

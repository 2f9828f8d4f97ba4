import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new Ed25519 key of OpenSSH in a folder of its own: the path of its file, its text, its public key. */
export interface KeyFile {
  folder: string;
  path: string;
  text: string;
  publicKey: string;
}

/** Makes a key with ssh-keygen. */
export function newKeyFile(args: readonly string[] = ['-t', 'ed25519', '-N', '']): KeyFile {
  const folder = mkdtempSync(join(tmpdir(), 'key-'));
  const path = join(folder, 'key');
  execFileSync('ssh-keygen', ['-q', '-C', 'test', '-f', path, ...args]);
  const [type, body] = readFileSync(`${path}.pub`, 'utf8').split(' ');
  return { folder, path, text: readFileSync(path, 'utf8'), publicKey: `${type} ${body}` };
}

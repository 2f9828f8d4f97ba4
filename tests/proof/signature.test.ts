import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { utf8 } from '../../src/proof/digest.ts';
import { checkSignature } from '../../src/proof/signature.ts';
import { PRINCIPAL, printSigners, readSigners, type Signer, today } from '../../src/proof/signers.ts';
import { NAMESPACE } from '../../src/proof/sshsig.ts';
import { refuseUnlisted } from '../../src/site/manifest.ts';
import { publicKeyOf, readSigningKey, SigningError, signMessage } from '../../src/site/signing-key.ts';
import { newKeyFile } from './ssh-keys.ts';

const file = newKeyFile();
const MESSAGE = utf8('{ "format": 1 }\n');
const DAY = '2026-12-01';
const signer: Signer = { key: file.publicKey, from: '2026-11-21', until: '2027-12-01' };
const key = readSigningKey({ SIGNING_KEY: file.path });
if (!key) throw new Error('the key was not read');
const ours = await signMessage(MESSAGE, key);

/** What `ssh-keygen -Y verify` says of a signature on a day: its exit code. */
function sshKeygen(signature: string, message: Uint8Array, day = DAY): number | null {
  const [signers, path] = [join(file.folder, 'allowed_signers'), join(file.folder, 'message.sig')];
  writeFileSync(signers, printSigners([signer], NAMESPACE));
  writeFileSync(path, signature);
  const time = `-Overify-time=${day.replaceAll('-', '')}`;
  const args = ['-Y', 'verify', '-f', signers, '-I', PRINCIPAL, '-n', NAMESPACE, '-s', path, time];
  return spawnSync('ssh-keygen', args, { input: message }).status;
}

/** The signature that ssh-keygen makes. */
function signedBySshKeygen(namespace: string): string {
  const path = join(file.folder, `message-${namespace}`);
  writeFileSync(path, MESSAGE);
  spawnSync('ssh-keygen', ['-Y', 'sign', '-f', file.path, '-n', namespace, path]);
  return readFileSync(`${path}.sig`, 'utf8');
}

describe('a signing key', () => {
  it('is read from a file or from its text', () => {
    expect(publicKeyOf(key)).toBe(file.publicKey);
    expect(readSigningKey({ SIGNING_KEY: file.text })?.publicKey).toEqual(key.publicKey);
    expect(readSigningKey({})).toBeNull();
  });

  it.each([
    ['a passphrase', () => newKeyFile(['-t', 'ed25519', '-N', 'secret']).path],
    ['another type', () => newKeyFile(['-t', 'ecdsa', '-N', '']).path],
    ['no file', () => '/nowhere'],
    ['damaged text', () => file.text.replace(/[A-Z]{3}/, '')],
  ])('is refused with %s', (_, given) => {
    expect(() => readSigningKey({ SIGNING_KEY: given() })).toThrow(SigningError);
  });
});

describe('a build', () => {
  const at = (day: string, keys: Signer[]) => () => refuseUnlisted(key, { keys }, day);

  it('takes a key that site.yaml lists for the day', () => {
    expect(at(DAY, [signer])).not.toThrow();
    expect(() => refuseUnlisted(null, { keys: [] }, DAY)).not.toThrow();
  });

  it('refuses a key that is not listed, or of which the period is over, with the entry to add', () => {
    const other = { ...signer, key: newKeyFile().publicKey };
    expect(at(DAY, [other])).toThrow(SigningError);
    expect(at(DAY, [other])).toThrow(
      `is not listed in site.yaml; the entry for “keys” is: - { key: ${signer.key}`,
    );
    expect(at('2027-12-01', [signer])).toThrow('is not valid on 2027-12-01 in site.yaml');
  });
});

describe('today', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it.each([
    ['Asia/Shanghai', '2026-12-02'],
    ['America/New_York', '2026-12-01'],
  ])('is the day in %s', (zone, day) => {
    vi.stubEnv('TZ', zone);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 11, 1, 17) });
    expect(today()).toBe(day);
  });
});

describe('the signature of a manifest', () => {
  it('is the one that ssh-keygen makes, and ssh-keygen accepts it', () => {
    expect(ours).toBe(signedBySshKeygen(NAMESPACE));
    expect(sshKeygen(ours, MESSAGE)).toBe(0);
  });

  it('is accepted by us while its key is valid', async () => {
    expect(await checkSignature(MESSAGE, ours, [signer], DAY)).toEqual({ state: 'right', signer });
    const [read] = readSigners(printSigners([signer], NAMESPACE), NAMESPACE);
    expect(read).toEqual(signer);
  });

  it.each(['2026-11-01', '2028-01-01'])('is refused by us and by ssh-keygen on %s', async (day) => {
    expect(await checkSignature(MESSAGE, ours, [signer], day)).toMatchObject({
      problem: { code: 'signature-wrong', reason: 'key-not-valid' },
    });
    expect(sshKeygen(ours, MESSAGE, day)).not.toBe(0);
  });

  it('is refused for another message, another use, another key', async () => {
    const changed = utf8('{ "format": 2 }\n');
    expect(await checkSignature(changed, ours, [signer], DAY)).toMatchObject({
      problem: { reason: 'bytes' },
    });
    expect(sshKeygen(ours, changed)).not.toBe(0);
    const mail = signedBySshKeygen('mail');
    expect(await checkSignature(MESSAGE, mail, [signer], DAY)).toMatchObject({
      problem: { reason: 'namespace' },
    });
    const other = { ...signer, key: newKeyFile().publicKey };
    expect(await checkSignature(MESSAGE, ours, [other], DAY)).toMatchObject({
      problem: { reason: 'key-unknown' },
    });
  });

  it('is refused by us and by ssh-keygen with any byte changed', async () => {
    const lines = ours.trimEnd().split('\n');
    for (const [at, line] of lines.entries()) {
      const place = Math.floor(line.length / 2);
      const letter = line[place] === 'A' ? 'B' : 'A';
      const text = `${lines.with(at, line.slice(0, place) + letter + line.slice(place + 1)).join('\n')}\n`;
      expect(await checkSignature(MESSAGE, text, [signer], DAY)).toMatchObject({ state: 'wrong' });
      expect(sshKeygen(text, MESSAGE)).not.toBe(0);
    }
  });
});

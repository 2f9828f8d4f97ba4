import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fromBase64, WireReader } from '../proof/ssh-wire.ts';
import { KEY_TYPE, NAMESPACE, printPublicKey, printSignature, signedBytes } from '../proof/sshsig.ts';

const PEM = /^-----BEGIN OPENSSH PRIVATE KEY-----\n([A-Za-z0-9+/=\n]+)-----END OPENSSH PRIVATE KEY-----\s*$/;
const MAGIC = 'openssh-key-v1\0';

/** A key that signs manifests. */
export interface SigningKey {
  publicKey: Uint8Array<ArrayBuffer>;
  privateKey: KeyObject;
}

/** Thrown where the signing key cannot be used. */
export class SigningError extends Error {
  override readonly name = 'SigningError';
}

/** The key in `SIGNING_KEY`, the text of an OpenSSH key file or its path; null where none is set. Throws a SigningError. */
export function readSigningKey({ SIGNING_KEY }: NodeJS.ProcessEnv): SigningKey | null {
  if (!SIGNING_KEY) return null;
  const isText = SIGNING_KEY.includes('-----BEGIN');
  if (!isText && !existsSync(SIGNING_KEY)) throw new SigningError('SIGNING_KEY names no file and is no key');
  const text = isText ? SIGNING_KEY : readFileSync(SIGNING_KEY, 'utf8');
  const [, body] = PEM.exec(text.replaceAll('\r\n', '\n')) ?? [];
  const key = body === undefined ? null : parseKey(fromBase64(body));
  if (key) return key;
  throw new SigningError(
    'SIGNING_KEY is no Ed25519 key of OpenSSH without a passphrase; ssh-keygen -t ed25519 makes one',
  );
}

/** Parses the format of PROTOCOL.key of OpenSSH; null where the key is encrypted or of another type. */
function parseKey(bytes: Uint8Array<ArrayBuffer>): SigningKey | null {
  const reader = new WireReader(bytes);
  try {
    const magic = new TextDecoder().decode(reader.take(MAGIC.length));
    const [cipher] = [reader.text(), reader.string(), reader.string()];
    const count = reader.uint32();
    reader.string(); // the public key, which the private part repeats
    const own = new WireReader(reader.string());
    own.take(8); // two check numbers
    if (magic !== MAGIC || cipher !== 'none' || count !== 1 || own.text() !== KEY_TYPE) return null;
    const publicKey = own.string();
    return { publicKey, privateKey: privateKeyOf(own.string().slice(0, 32), publicKey) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function privateKeyOf(seed: Uint8Array, publicKey: Uint8Array): KeyObject {
  const [d, x] = [seed, publicKey].map((bytes) => Buffer.from(bytes).toString('base64url'));
  return createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x }, format: 'jwk' });
}

/** The public key as OpenSSH writes it, “ssh-ed25519 AAAAC3…”. */
export function publicKeyOf({ publicKey }: SigningKey): string {
  return printPublicKey(publicKey);
}

/** The signature of a message, as `ssh-keygen -Y sign -n government-plans-manifest` makes it. */
export async function signMessage(
  message: Uint8Array<ArrayBuffer>,
  { publicKey, privateKey }: SigningKey,
): Promise<string> {
  const signature = sign(null, await signedBytes(message, NAMESPACE), privateKey);
  return printSignature({ publicKey, namespace: NAMESPACE, signature: new Uint8Array(signature) });
}

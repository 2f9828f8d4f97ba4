import { textOf, utf8 } from './digest.ts';
import { concatBytes, fromBase64, toBase64, WireReader, wireNumber, wireString } from './ssh-wire.ts';

// The format of `ssh-keygen -Y sign`: PROTOCOL.sshsig of OpenSSH, version 1, with Ed25519 keys (RFC 8709).

const MAGIC = utf8('SSHSIG');
const VERSION = 1;
const HASH = 'sha512';
const BEGIN = '-----BEGIN SSH SIGNATURE-----';
const END = '-----END SSH SIGNATURE-----';
const LINE = 70;

/** The type of key that signs. */
export const KEY_TYPE = 'ssh-ed25519';

/** What the signatures of manifests are for; a signature made for anything else is refused. */
export const NAMESPACE = 'government-plans-manifest';

/** A signature as it is read from a file. */
export interface SshSignature {
  /** The 32 bytes of the public key. */
  publicKey: Uint8Array<ArrayBuffer>;
  namespace: string;
  /** The 64 bytes of the signature. */
  signature: Uint8Array<ArrayBuffer>;
}

/** The signature in a text; null where it is none by an Ed25519 key over SHA-512. */
export function readSignature(text: string): SshSignature | null {
  const [, body] = new RegExp(`^${BEGIN}\\n([A-Za-z0-9+/=\\n]+)${END}\\n?$`).exec(text) ?? [];
  try {
    return body === undefined ? null : readBlob(fromBase64(body));
  } catch {
    return null;
  }
}

function readBlob(bytes: Uint8Array<ArrayBuffer>): SshSignature | null {
  const reader = new WireReader(bytes);
  const known = textOf(reader.take(MAGIC.length)) === textOf(MAGIC) && reader.uint32() === VERSION;
  const publicKey = known ? readKey(reader.string()) : null;
  const namespace = reader.text();
  reader.string(); // reserved
  const algorithm = reader.text();
  const signature = readKey(reader.string());
  return publicKey && signature && algorithm === HASH ? { publicKey, namespace, signature } : null;
}

/** The bytes after the name of the type in a key or a signature; null where it is of another type. */
function readKey(blob: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const reader = new WireReader(blob);
  return reader.text() === KEY_TYPE ? reader.string() : null;
}

/** The 32 bytes of a public key, “ssh-ed25519 AAAAC3…”; null where it is none. */
export function readPublicKey(line: string): Uint8Array<ArrayBuffer> | null {
  const [type, body = ''] = line.split(' ');
  try {
    const key = type === KEY_TYPE ? readKey(fromBase64(body)) : null;
    return key?.length === 32 ? key : null;
  } catch {
    return null;
  }
}

/** A public key as OpenSSH writes it, “ssh-ed25519 AAAAC3…”. */
export function printPublicKey(publicKey: Uint8Array): string {
  return `${KEY_TYPE} ${toBase64(keyBlob(publicKey))}`;
}

function keyBlob(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return concatBytes([wireString(KEY_TYPE), wireString(bytes)]);
}

/** The bytes that a key signs for a message, which is hashed first. */
export async function signedBytes(
  message: Uint8Array<ArrayBuffer>,
  namespace: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-512', message));
  return concatBytes([MAGIC, wireString(namespace), wireString(''), wireString(HASH), wireString(hash)]);
}

/** A signature as `ssh-keygen -Y verify` reads it. */
export function printSignature({ publicKey, namespace, signature }: SshSignature): string {
  const parts = [keyBlob(publicKey), namespace, '', HASH, keyBlob(signature)];
  const blob = concatBytes([MAGIC, wireNumber(VERSION), ...parts.map(wireString)]);
  const lines = toBase64(blob).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return `${[BEGIN, ...lines, END].join('\n')}\n`;
}

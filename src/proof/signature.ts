import { sameBytes, textOf } from './digest.ts';
import { SIGNATURE, SIGNERS } from './manifest.ts';
import type { ReadSite } from './plan-check.ts';
import type { Problem } from './problem.ts';
import { isValidOn, readSigners, type Signer } from './signers.ts';
import { NAMESPACE, readPublicKey, readSignature, type SshSignature, signedBytes } from './sshsig.ts';

/** What was found of a signature: the key that made it, what is wrong, or that this browser cannot tell. */
type SignatureFinding =
  | { state: 'right'; signer: Signer }
  | { state: 'wrong'; problem: Problem }
  | { state: 'unsupported' };

/** Checks the signature that a site has of its manifest by the keys that it publishes; `none` where it has neither. */
export async function checkSiteSignature(
  manifest: Uint8Array<ArrayBuffer>,
  read: ReadSite,
  day: string,
): Promise<SignatureFinding | { state: 'none' }> {
  const [signature, keys] = [await read(SIGNATURE), await read(SIGNERS)];
  if (!signature)
    return keys ? { state: 'wrong', problem: { code: 'signature-missing' } } : { state: 'none' };
  return checkSignature(manifest, textOf(signature), keys ? readSigners(textOf(keys), NAMESPACE) : [], day);
}

/** Checks the signature of a message by WebCrypto: it must be by one of the keys, on a day on which that is valid. */
export async function checkSignature(
  message: Uint8Array<ArrayBuffer>,
  signatureFile: string,
  signers: readonly Signer[],
  day: string,
): Promise<SignatureFinding> {
  const read = readSignature(signatureFile);
  if (!read) return { state: 'wrong', problem: { code: 'signature-unreadable' } };
  if (read.namespace !== NAMESPACE) return wrong('namespace');
  const signer = signers
    .filter((one) => isBy(one, read))
    .find((one, at, own) => isValidOn(one, day) || at === own.length - 1);
  if (!signer) return wrong('key-unknown');
  const fits = await verify(read, await signedBytes(message, NAMESPACE));
  if (fits === null) return { state: 'unsupported' };
  if (!fits) return wrong('bytes');
  return isValidOn(signer, day) ? { state: 'right', signer } : wrong('key-not-valid');
}

function wrong(reason: Extract<Problem, { code: 'signature-wrong' }>['reason']): SignatureFinding {
  return { state: 'wrong', problem: { code: 'signature-wrong', reason } };
}

function isBy({ key }: Signer, { publicKey }: SshSignature): boolean {
  const own = readPublicKey(key);
  return own !== null && sameBytes(own, publicKey);
}

/** Whether the signature is the key's; null where there is no Ed25519 here. */
async function verify(
  { publicKey, signature }: SshSignature,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean | null> {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature, signed);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return null;
    if (error instanceof DOMException) return false;
    throw error;
  }
}

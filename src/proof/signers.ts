import { readPublicKey } from './sshsig.ts';

/** The name under which `allowed_signers` lists the keys of a site: `ssh-keygen -Y verify -I publisher`. */
export const PRINCIPAL = 'publisher';

/** A public key with the days on which it is valid, the last one not included. */
export interface Signer {
  /** “ssh-ed25519 AAAAC3…”. */
  key: string;
  /** ISO 8601. */
  from: string;
  /** ISO 8601; null where no end is set. */
  until: string | null;
}

/** The keys in the format of `allowed_signers`, ssh-keygen(1), for one namespace. */
export function printSigners(signers: readonly Signer[], namespace: string): string {
  return signers.map((signer) => `${PRINCIPAL} ${optionsOf(signer, namespace)} ${signer.key}\n`).join('');
}

function optionsOf({ from, until }: Signer, namespace: string): string {
  const end = until === null ? '' : `,valid-before="${compact(until)}"`;
  return `namespaces="${namespace}",valid-after="${compact(from)}"${end}`;
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** The keys in a file as `printSigners` writes it; lines of another form are left out. */
export function readSigners(text: string, namespace: string): Signer[] {
  return text.split('\n').flatMap((line): Signer[] => {
    const [principal, options = '', ...rest] = line.split(' ');
    const key = rest.slice(0, 2).join(' ');
    const from = dayIn(options, 'valid-after');
    const isOurs = principal === PRINCIPAL && options.includes(`namespaces="${namespace}"`);
    return isOurs && from && readPublicKey(key) ? [{ key, from, until: dayIn(options, 'valid-before') }] : [];
  });
}

function dayIn(options: string, name: string): string | null {
  const [, year, month, day] = new RegExp(`${name}="(\\d{4})(\\d\\d)(\\d\\d)"`).exec(options) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

/** The day here, ISO 8601. It is local, as the day on which ssh-keygen checks a key. */
export function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((value) => String(value).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

/** Whether a key is valid on a day, ISO 8601. */
export function isValidOn({ from, until }: Signer, day: string): boolean {
  return from <= day && (until === null || day < until);
}

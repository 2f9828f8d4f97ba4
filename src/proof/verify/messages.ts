import type { Problem, SignatureFault, Witness } from '../problem.ts';
import type { TextDifference } from '../text-difference.ts';

const STATED: Record<Witness, string> = {
  manifest: 'the manifest',
  log: 'the log',
  page: 'the page',
  receipt: 'the receipt',
};

const FAULTS: Record<SignatureFault, string> = {
  namespace: 'it was made for another use',
  'key-unknown': 'its key is not one of the public keys',
  'key-not-valid': 'its key is not valid on this day',
  bytes: 'the manifest was changed after it was signed, or the signature was',
};

/** A problem on a line, “data/log.json: entry 3 …”. */
export function messageOf(problem: Problem): string {
  switch (problem.code) {
    case 'file-missing':
      return `${problem.path}: there is no such file`;
    case 'file-unlisted':
      return `${problem.path}: the manifest does not list it`;
    case 'file-unreadable':
      return `${problem.path}${problem.line === null ? '' : `:${problem.line}`}: it cannot be read`;
    case 'file-changed':
      return changed(problem);
    case 'repair-misfit':
      return `${problem.path}: repair ${problem.repair} does not fit: ${shown(problem.difference)}`;
    case 'undone-differs':
      return `${problem.path}: undoing the repairs does not give this text: ${shown(problem.difference)}`;
    case 'clause-differs':
      return `${problem.path}: the words of clause ${problem.clause} are not in words.txt`;
    case 'unvouched':
      return `${problem.plan}: the log vouches for ${problem.expected}, its words, source and repairs give ${problem.actual}`;
    case 'plan-missing':
      return `${problem.plan}: the log says that it is public, and the manifest does not list it`;
    case 'plan-unlogged':
      return `${problem.plan}: the manifest lists it, and the log does not say that it is public`;
    case 'entry-unlinked':
      return `data/log.json: entry ${problem.entry}, of ${problem.date} on ${problem.plan}, does not follow the one before it: that one was changed, or one was removed`;
    case 'head-differs':
      return `data/log.json: its head is ${problem.actual}, not ${problem.expected} as ${STATED[problem.by]} says`;
    case 'head-unknown':
      return `data/log.json: it does not contain ${problem.head}: it does not continue the log that you noted`;
    case 'signature-missing':
      return 'data/manifest.json.sig: there are public keys, and the manifest is not signed';
    case 'signature-unreadable':
      return 'data/manifest.json.sig: it is no signature of OpenSSH by an Ed25519 key';
    case 'signature-wrong':
      return `data/manifest.json.sig: the signature is wrong: ${FAULTS[problem.reason]}`;
    case 'signature-refused':
      return `data/manifest.json.sig: ssh-keygen does not accept the signature: ${problem.says}`;
  }
}

function changed({ path, by, expected, actual }: Extract<Problem, { code: 'file-changed' }>): string {
  const stated =
    expected === '' ? 'which no entry of the log names' : `not ${expected} as ${STATED[by]} says`;
  return `${path}: its SHA-256 is ${actual}, ${stated}`;
}

/** “line 12, character 5: “…危” stands here, “…化” should”. */
function shown({ line, column, before, expected, found }: TextDifference): string {
  const [should, stands] = [expected, found].map((text) => `“${(before + text).replaceAll('\n', '⏎')}”`);
  return `line ${line}, character ${column}: ${should} is expected, ${stands} found`;
}

import type { TextDifference } from './text-difference.ts';

/** What a check has found to be wrong. Paths are relative to the site, `plans/shanghai-emergency-2025.json`. */
export type Problem =
  | { code: 'file-missing'; path: string }
  /** The manifest does not list a file that every plan has. */
  | { code: 'file-unlisted'; path: string }
  | { code: 'file-unreadable'; path: string; line: number | null }
  /** The file has another SHA-256 than the one that `by` states: the manifest, the log, a page, a receipt. */
  | { code: 'file-changed'; path: string; by: Witness; expected: string; actual: string }
  /** A repair, counted from 1, is not in the words. */
  | { code: 'repair-misfit'; path: string; repair: number; difference: TextDifference }
  /** Undoing the repairs gives another text than the one received. */
  | { code: 'undone-differs'; path: string; difference: TextDifference }
  /** A clause of the plan's data is not in its words. */
  | { code: 'clause-differs'; path: string; clause: string }
  /** What is published of a plan is not what the last entry of the log on it vouches for. */
  | { code: 'unvouched'; plan: string; expected: string | null; actual: string | null }
  /** The log says that a plan is public, and the manifest has none. */
  | { code: 'plan-missing'; plan: string }
  /** The manifest has a plan that the log does not say to be public. */
  | { code: 'plan-unlogged'; plan: string }
  /** An entry of the log, counted from 1, does not follow the one before it. */
  | { code: 'entry-unlinked'; entry: number; date: string; plan: string }
  /** The head of the log is another than the one stated. */
  | { code: 'head-differs'; by: Witness; expected: string | null; actual: string | null }
  /** The log does not contain an earlier head. */
  | { code: 'head-unknown'; head: string }
  /** There are public keys, and no signature. */
  | { code: 'signature-missing' }
  | { code: 'signature-unreadable' }
  | { code: 'signature-wrong'; reason: SignatureFault }
  /** Our own check finds nothing wrong with the signature, and ssh-keygen does not accept it. */
  | { code: 'signature-refused'; says: string };

/** Where a digest is stated. */
export type Witness = 'manifest' | 'log' | 'page' | 'receipt';

/** Why a signature is not accepted. */
export type SignatureFault = 'namespace' | 'key-unknown' | 'key-not-valid' | 'bytes';

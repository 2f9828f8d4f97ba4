import type { ProvedFiles } from '../components/proof/proved.ts';
import {
  historyFileAddress,
  proofAddress,
  REPAIRS_FILE,
  receivedAddress,
  sourceFileAddress,
  WORDS_FILE,
} from '../model/addresses.ts';
import type { Plan } from '../model/plan.ts';
import type { Source } from '../model/source.ts';
import type { Role } from '../proof/manifest.ts';
import { planFiles } from './plan-files.ts';

/** A file that proves what a plan says, or that is made of it. */
export interface ProofFile {
  role: Role;
  /** The address, `/plans/shanghai-emergency-2025/source/words.txt`. */
  address: string;
  /** The name in the plan's source folder; null for what the site makes. */
  name: string | null;
}

type Origin = Pick<Source, 'file' | 'annexes' | 'extracted'>;

/** The files in a plan's source folder on the site: what was received, the text of it, the words, the repairs. */
export function sourceFiles(plan: Pick<Plan, 'id'>, { file, annexes, extracted }: Origin): ProofFile[] {
  const received = (role: Role, name: string) => ({ role, address: receivedAddress(plan, name), name });
  return [
    received('received', file),
    ...annexes.map((annex) => received('annex', annex.file)),
    ...(extracted ? [received('extracted', extracted.file)] : []),
    { role: 'words', address: proofAddress(plan, WORDS_FILE), name: null },
    { role: 'repairs', address: proofAddress(plan, REPAIRS_FILE), name: REPAIRS_FILE },
  ];
}

/** The files by which the pages of a plan prove its words. */
export function provedFiles(plan: Pick<Plan, 'id' | 'source'>, origin: Origin): ProvedFiles {
  return {
    plan: plan.id,
    received: sourceFileAddress(plan),
    sha256: plan.source.sha256,
    text: receivedAddress(plan, (origin.extracted ?? origin).file),
    words: proofAddress(plan, WORDS_FILE),
    repairs: proofAddress(plan, REPAIRS_FILE),
  };
}

/** All files of a plan that the manifest lists; `history` names the editions whose words were kept. */
export function proofFiles(plan: Pick<Plan, 'id'>, origin: Origin, history: readonly string[]): ProofFile[] {
  const made = (role: Role, address: string): ProofFile => ({ role, address, name: null });
  return [
    ...sourceFiles(plan, origin),
    ...planFiles(plan).map(({ address }) => made('export', address)),
    ...history.map((edition) => made('history', historyFileAddress(plan, edition))),
  ];
}

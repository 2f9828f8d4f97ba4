import { hash } from 'node:crypto';
import type { LogEntry } from '../model/log.ts';
import { planDigest, wordsDigest } from '../model/log-chain.ts';
import type { PlanFiles } from './content.ts';

/** What an entry of the log says of a plan. */
export type State = Pick<LogEntry, 'sha256' | 'digest'>;

/** What the log must say of a plan as it is. */
export function stateOf({ plan, source, jsonl }: PlanFiles): State {
  const words = wordsDigest(plan.clauses);
  const repairs = hash('sha256', jsonl);
  return { sha256: words, digest: planDigest({ words, source: source.sha256, repairs }) };
}

import type { LogEntry } from '../model/log.ts';
import { entryLine, previousAfter } from '../model/log-chain.ts';

/** The contents of `/data/log.json`: the SHA-256 of each line, without the comma at its end, is the digest of that entry. */
export function printLog(log: readonly LogEntry[]): string {
  return log.length === 0 ? '[]\n' : `[\n${log.map(entryLine).join(',\n')}\n]\n`;
}

/** The contents of `/data/log-head.json`. */
export function printLogHead(log: readonly LogEntry[]): string {
  return `${JSON.stringify({ entries: log.length, head: previousAfter(log) })}\n`;
}

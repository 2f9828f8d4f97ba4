import { isSeq, parseDocument, stringify } from 'yaml';
import type { LogEntry } from '../model/log.ts';

/** The text of log.yaml with entries added at its end; nothing else changes in a list that has a line for each entry. */
export function appendEntries(text: string, entries: readonly LogEntry[]): string {
  const printed = entries.map(withoutEmpty);
  const document = parseDocument(text);
  const { contents } = document;
  if (isSeq(contents) && !contents.flow && contents.range) {
    const indent = ' '.repeat(contents.range[0] - text.lastIndexOf('\n', contents.range[0] - 1) - 1);
    const lines = stringify(printed, { lineWidth: 0 }).trimEnd().split('\n');
    return `${text.trimEnd()}\n${lines.map((line) => `${indent}${line}\n`).join('')}`;
  }
  document.contents = document.createNode([...(document.toJS() ?? []), ...printed]);
  return document.toString({ lineWidth: 0 });
}

function withoutEmpty({ changes, gone, moved, ...entry }: LogEntry): Partial<LogEntry> {
  return {
    ...entry,
    ...(changes.length > 0 ? { changes } : {}),
    ...(gone.length > 0 ? { gone } : {}),
    ...(Object.keys(moved).length > 0 ? { moved } : {}),
  };
}

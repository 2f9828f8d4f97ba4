import { isSeq, parseDocument, stringify } from 'yaml';
import type { LogEntry } from '../model/log.ts';

/** The text of log.yaml with entries added at its end; what it holds stays as it is written, comments included. */
export function appendEntries(text: string, entries: readonly LogEntry[]): string {
  const { contents } = parseDocument(text);
  const added = entries.map(withoutEmpty);
  if (isSeq(contents) && !contents.flow)
    return `${text.trimEnd()}\n${indent(print(added), columnOf(contents.range[0], text))}`;
  // Only comments, or a list in brackets, which cannot be continued line by line.
  const before = isSeq(contents) ? contents.toJSON() : [];
  const comments = text.slice(0, contents?.range[0] ?? text.length).trimEnd();
  return `${comments && `${comments}\n`}${print([...before, ...added])}`;
}

function print(entries: readonly unknown[]): string {
  return stringify(entries, { lineWidth: 0 });
}

function indent(lines: string, column: number): string {
  return lines.replace(/^(?=.)/gm, ' '.repeat(column));
}

/** How many characters stand before a place on its line. */
function columnOf(place: number, text: string): number {
  return place - text.lastIndexOf('\n', place - 1) - 1;
}

function withoutEmpty({ changes, gone, moved, ...entry }: LogEntry): Partial<LogEntry> {
  return {
    ...entry,
    ...(changes.length > 0 ? { changes } : {}),
    ...(gone.length > 0 ? { gone } : {}),
    ...(Object.keys(moved).length > 0 ? { moved } : {}),
  };
}

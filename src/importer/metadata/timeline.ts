import type { Part } from '../../model/part.ts';
import type { Metadata, TimelineEntry } from '../../model/plan.ts';
import { isDateBelowTitle, toIso } from './dates.ts';
import { type FrameLines, linesOf } from './frame-lines.ts';

const APPROVED = /(\d{4}年\d{1,2}月\d{1,2}日)[^，。）\n]*(?:通过|同意|审定)/;

/** The dates of a document with their quotes: approval, “已经2025年2月24日第2次局长办公会审议通过”, writing, printing, publication. */
export function readTimeline(
  parts: readonly Part[],
  dates: Metadata['dates'],
  lines: FrameLines,
): TimelineEntry[] {
  const entry = (
    kind: TimelineEntry['kind'],
    to: string | null,
    quote: string | undefined,
  ): TimelineEntry[] => (to && quote ? [{ kind, from: null, to, quote, clause: null }] : []);
  const notice = parts.find((part) => part.kind === 'notice')?.text ?? '';
  const approved = APPROVED.exec([...lines.head, notice].join('\n'));
  const dateLine = (texts: string[], iso: string | null) =>
    texts.find((line) => iso !== null && toIso(line) === iso);
  return [
    ...entry('approved', toIso(approved?.[1] ?? null), approved?.[0]),
    ...entry(
      'written',
      dates.written,
      dateLine(
        [
          ...parts.filter((p) => p.kind === 'signature').flatMap(linesOf),
          ...lines.head.filter(isDateBelowTitle),
        ],
        dates.written,
      ),
    ),
    ...entry('printed', dates.printed, dateLine(lines.tail, dates.printed)),
    ...entry('published', dates.published, dateLine(lines.head, dates.published)),
  ];
}

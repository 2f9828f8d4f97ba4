import { isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { type Finding, finding } from '../model/finding.ts';
import { previousAfter } from '../model/log-chain.ts';
import type { Content } from './content.ts';

/** Checks that each entry of the log holds the digest of the one before it, so that none was changed or removed. */
export function checkChain({ entries, text }: Content['log']): Finding[] {
  const broken = entries.flatMap(({ previous }, at) => {
    const expected = previousAfter(entries.slice(0, at));
    return previous === expected ? [] : [{ at, expected }];
  });
  if (broken.length === 0) return [];
  const lines = linesOfEntries(text);
  return broken.map(({ at, expected }) => {
    const { date, plan } = entries[at] ?? {};
    const what = `the entry of ${date} on ${plan} does not follow the one before it`;
    return finding(
      'log-unlinked',
      lines[at] ?? 0,
      `${what}; of a new entry the line is “previous: ${expected}”`,
    );
  });
}

/** The line on which each entry of log.yaml begins, from 1. */
function linesOfEntries(text: string): number[] {
  const counter = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: counter });
  const items = isSeq(contents) ? contents.items : [];
  return items.map((item) => (isNode(item) && item.range ? counter.linePos(item.range[0]).line : 0));
}

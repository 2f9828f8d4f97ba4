import type { Part } from '../../model/part.ts';
import type { Metadata } from '../../model/plan.ts';
import { kindOfLine } from '../lines.ts';

/** The annexes that “附件：1.…2.…” names, and whether they came with the document. */
export function readAnnexes(parts: readonly Part[], lines: readonly string[]): Metadata['annexes'] {
  const start = lines.findIndex((line) => kindOfLine(line) === 'annexes');
  if (start < 0) return [];
  const list = lines.slice(start);
  const end = list.findIndex((line, i) => i > 0 && !/^\d{1,2}[.．、]/.test(line));
  const titles = (end < 0 ? list : list.slice(0, end)).map((line) =>
    line.replace(/^附\s?件\s?[一二三四五六七八九十\d]*[：:]\s?/, '').replace(/^\d{1,2}[.．、]\s?/, ''),
  );
  const named = titles.filter(Boolean);
  const present = parts.filter((part) => part.kind === 'annex').length;
  return named.map((title, i) => ({ title, present: i < present }));
}

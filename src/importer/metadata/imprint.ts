import { kindOfLine } from '../lines.ts';

/** The recipients of copies (抄送), on one or more lines: “市委办公室，市人大常委会办公室，市政协办公室。”; null where there are none. */
export function readCopiesTo(lines: readonly string[]): string | null {
  const at = lines.findIndex((line) => /^(?:抄\s?送|副本)[：:]\s*\S/.test(line));
  if (at < 0) return null;
  const own = lines.slice(at + 1);
  const end = own.findIndex(
    (line) => !['sentence', 'short', 'issuer'].includes(kindOfLine(line)) || isPrinter(line),
  );
  const first = (lines[at] ?? '').replace(/^(?:抄\s?送|副本)[：:]\s*/, '');
  const continues = !/[。.]$/.test(first) && /[，、；]$/.test(first);
  return continues ? [first, ...own.slice(0, end < 0 ? own.length : end)].join('') : first;
}

function isPrinter(line: string): boolean {
  return /(?:办公室|办公厅|局|委)$/.test(line) && !/[，、；。]/.test(line);
}

/** The number of printed copies, （共印160份） → 160; null where it is not stated. */
export function readCopies(lines: readonly string[]): number | null {
  const printed = lines
    .map((line) => /(?:共印|印数[：:]?|^[（(]?印)\s?(\d+)\s?份/.exec(line)?.[1])
    .find(Boolean);
  return Number(printed) || null;
}

import { readNumeral } from '../model/numeral.ts';
import type { Part } from '../model/part.ts';
import { newPart } from '../model/part.ts';
import { kindOfLine, type LineKind } from './lines.ts';
import { endOfSignedNotice } from './notice.ts';
import { readNumber, readNumbers } from './numbers.ts';

const WORD = '附(?:\\s?[件表录錄])?';
const NUMERAL = '[一二三四五六七八九十\\d]';
const HEAD = new RegExp(`^${WORD}\\s?(${NUMERAL}{0,3})(?:[-—]\\d+)?\\s?[：:]?$`);
/** An annex's number and title on one line, unless it is an item of a list. */
const HEAD_WITH_TITLE = new RegExp(`^(${WORD}\\s?(${NUMERAL}{0,3})\\s?[：:])(.{2,50})$`);
/** The same without a colon or even a space: “附件2 普法联络员名单”, “附件2任务分工表”, but not “附件一览表” or “附件1和附件2”. */
const SPACED_HEAD = new RegExp(
  `^${WORD}\\s?(${NUMERAL}{1,3})(?:[.．、\\s]\\s?|(?![览至和及与中所的之内一二三四五六七八九十]))(?=[^\\s\\d、，。：:—–-])[^，。；]{2,51}$`,
);
/** Kinds of lines at the end of a document, which never follow a title. */
const ENDING: readonly LineKind[] = ['annexes', 'imprint', 'foot', 'label', 'date', 'signed', 'note'];
const FILE_NAME = /\.(?:docx?|xlsx?|pdf|wps|ofd|et|rtf|zip|rar|jpe?g|png)$/i;

/**
 * The indices of the lines at which annexes begin: “附件1”, or “附件1：任务分工表” after the signature or before a table. Before
 * the first numbered clause 附件 means the plan itself, as the annex of its notice.
 */
export function startsOfAnnexes(lines: readonly string[]): number[] {
  const plan = endOfSignedNotice(lines)?.end ?? 0;
  const body = readNumbers(lines).findIndex((number, i) => number !== null && i >= plan);
  if (body < 0) return [];
  const signed = lines.findIndex((line, i) => i > body && ['date', 'signed'].includes(kindOfLine(line)));
  return lines.flatMap((line, i) => {
    if (i <= body || i === lines.length - 1) return [];
    const rest = lines.slice(i + 1);
    const starts = HEAD.test(line)
      ? !isList(line, rest)
      : isTitledHead(line, rest, signed >= 0 && i > signed);
    return starts ? [i] : [];
  });
}

/** Whether “附件：” opens a list of annexes, which the signature or the end of the document follows. */
function isList(line: string, rest: readonly string[]): boolean {
  if (HEAD.test(rest[0] ?? '') || kindOfLine(rest[0] ?? '') === 'annexes') return true;
  if (!/[：:]$/.test(line)) return false;
  const items = rest.findIndex((item) => !/^\d{1,2}[.．、]/.test(item) || /。(?=.)|\t/.test(item));
  const below = kindOfLine(rest[items < 0 ? rest.length : items] ?? '');
  return items !== 0 && (items < 0 || !['sentence', 'short', 'title'].includes(below));
}

function isTitledHead(line: string, rest: readonly string[], signed: boolean): boolean {
  const title = HEAD_WITH_TITLE.exec(line)?.[3] ?? SPACED_HEAD.exec(line)?.[0];
  if (title === undefined || FILE_NAME.test(title) || /[。；]$/.test(title)) return false;
  const next = rest[0] ?? '';
  if (/^\d{1,2}[.．、](?:\D|\d{4}年)/.test(title) || ENDING.includes(kindOfLine(next))) return false;
  return signed || next.includes('\t') || readNumber(next)?.marker.value === 1;
}

/** The indices of the lines at which further annexes begin in the file of an annex. */
export function startsOfFurtherAnnexes(lines: readonly string[]): number[] {
  return lines.flatMap((line, i) =>
    i > 0 && HEAD.test(line) && !isList(line, lines.slice(i + 1)) ? [i] : [],
  );
}

/** The number of each annex: the printed one, 附件2 → 2, otherwise the first free one. */
export function numbersOfAnnexes(annexes: readonly (readonly string[])[]): number[] {
  const printed = annexes.map(([head = '']) => printedNumber(head));
  const taken = new Set(printed);
  return printed.map((number) => {
    if (number !== null) return number;
    let free = 1;
    while (taken.has(free)) free++;
    taken.add(free);
    return free;
  });
}

function printedNumber(head: string): number | null {
  const match = HEAD.exec(head) ?? SPACED_HEAD.exec(head);
  const numeral = match?.[1] ?? HEAD_WITH_TITLE.exec(head)?.[2] ?? '';
  return readNumeral(numeral);
}

/** An annex: its first lines are its number and title, `readBody` reads the others. */
export function readAnnex(
  lines: readonly string[],
  number: number,
  readBody: (lines: readonly string[]) => { text: string; children: Part[] },
): Part {
  const [head = '', next = '', ...rest] = lines;
  const name = `annex-${number}`;
  const inline = HEAD_WITH_TITLE.exec(head);
  if (inline) {
    const [, printed = '', , title = ''] = inline;
    return newPart({ kind: 'annex', name, number: printed, title, ...readBody(lines.slice(1)) });
  }
  if (!HEAD.test(head)) {
    const own = isTitle(head) ? { title: head, ...readBody(lines.slice(1)) } : readBody(lines);
    return newPart({ kind: 'annex', name, ...own });
  }
  const numbered = isTitle(next) && !/[：:]$/.test(head);
  if (numbered) return newPart({ kind: 'annex', name, number: head, title: next, ...readBody(rest) });
  return newPart({ kind: 'annex', name, title: head, ...readBody(lines.slice(1)) });
}

function isTitle(line: string): boolean {
  const prose = ['sentence', 'salutation'].includes(kindOfLine(line)) || line.includes('\t');
  return (
    line !== '' && !prose && !/^\d{1,2}(?:[ \u3000]|[.．]\d)/.test(line) && readNumbers([line])[0] === null
  );
}

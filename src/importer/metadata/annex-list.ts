import { readNumeral } from '../../model/numeral.ts';
import { kindOfLine } from '../lines.ts';

/** An annex in a list, with its printed number. */
export interface ListedAnnex {
  number: number | null;
  title: string;
}

const HEAD = /^附\s?[件表]?\s?([一二三四五六七八九十\d]*)\s?[：:.．、\s]\s*/;
const NUMBER =
  /^(?:附\s?[件表]\s?)?[（(]?(\d{1,2}|[一二三四五六七八九十]{1,3})(?:[.．、：:](?!\d(?!\d{3}年))|[）)]、?)\s*/;
/** The separator of items on one line: white space or a semicolon. */
const NEXT_ITEM = /[；;\s]+(?=(?:附\s?件\s?)?\d{1,2}[.．、：:]\s?(?:\D|\d{4}年))/;
const FILE_TYPE = /\.(?:docx?|xlsx?|pdf|wps|ofd|et|rtf|zip|rar|jpe?g|png)$/i;

/**
 * Reads the lists of annexes in some lines: “附件：1.重点指标”, “2.任务清单” → 重点指标 and 任务清单. A title may span lines, and a line
 * may have several titles.
 */
export function readAnnexLists(lines: readonly string[]): ListedAnnex[] {
  const found: ListedAnnex[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (kindOfLine(lines[i] ?? '') !== 'annexes') continue;
    const end = endOfList(lines, i);
    found.push(...readItems(lines.slice(i, end)));
    i = end - 1;
  }
  return found.filter(({ title }) => title !== '');
}

function endOfList(lines: readonly string[], start: number): number {
  let end = start + 1;
  while (end < lines.length && belongsToList(lines, end)) end++;
  return end;
}

/** Whether a line belongs to the list above it: an item, or the rest of a title. */
function belongsToList(lines: readonly string[], at: number): boolean {
  const line = (lines[at] ?? '').replace(/[；;。]$/, '');
  const kind = kindOfLine(line);
  if (kind === 'annexes') return true;
  if (/[。\t]/.test(line)) return false;
  if (NUMBER.test(line)) return line.length <= 80;
  if ((kind !== 'short' && kind !== 'title') || line.length > 40) return false;
  const before = kindOfLine(lines[at - 1] ?? '');
  return NUMBER.test(lines[at + 1] ?? '') || (kind === 'title' && isUnfinished(lines[at - 1] ?? '', before));
}

/** Whether a title continues on the next line, since it does not name a kind of document yet. */
function isUnfinished(line: string, kind: string): boolean {
  return (
    line.replace(HEAD, '').replace(NUMBER, '') !== '' && kind !== 'title' && !/[表单案划法见图]$/.test(line)
  );
}

function readItems(lines: readonly string[]): ListedAnnex[] {
  const items: ListedAnnex[] = [];
  for (const piece of lines.flatMap((line) => line.split(NEXT_ITEM))) {
    const item = readItem(piece);
    const last = items.at(-1);
    if (item.number === null && last && kindOfLine(piece) !== 'annexes') last.title += item.title;
    else if (item.number !== null || item.title !== '') items.push(item);
  }
  return items.map(({ number, title }) => ({ number, title: cleanTitle(title) }));
}

function readItem(piece: string): ListedAnnex {
  const file = /^(附\s?件\s?(\d{1,2}))\.[a-z]{3,4}$/i.exec(piece);
  if (file) return { number: Number(file[2]), title: file[1] ?? '' };
  const head = HEAD.exec(piece);
  const rest = piece.slice(head?.[0].length ?? 0);
  const own = NUMBER.exec(rest);
  const printed = own?.[1] ?? head?.[1] ?? '';
  return { number: readNumeral(printed), title: rest.slice(own?.[0].length ?? 0) };
}

/** Removes punctuation, quotation marks and file extension from a title. */
export function cleanTitle(title: string): string {
  const bare = title
    .trim()
    .replace(/[；;。，、]$/, '')
    .replace(FILE_TYPE, '');
  return /^《([^《》]+)》$/.exec(bare)?.[1] ?? bare;
}

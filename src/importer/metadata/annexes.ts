import { readNumeral } from '../../model/numeral.ts';
import type { Part } from '../../model/part.ts';
import type { Metadata } from '../../model/plan.ts';
import { kindOfLine } from '../lines.ts';
import { cleanTitle, type ListedAnnex, readAnnexLists } from './annex-list.ts';
import { type FrameLines, linesOf } from './frame-lines.ts';

type Annex = Metadata['annexes'][number];

/**
 * The annexes of a document, and whether they were received. The list of the plan overrides that of its notice, in which the
 * plan itself is an annex and left out. Without a list and without annexes, those that clauses refer to by number, （附件1）.
 */
export function readAnnexes(parts: readonly Part[], lines: FrameLines, title: string | null): Annex[] {
  const plan = { title, number: numberOfPlan(lines.head) };
  const [own, notice] = [lines.tail, lines.head].map((some) =>
    unique(readAnnexLists(some)).filter((listed) => !isPlan(listed, plan)),
  );
  const listed = own && own.length > 0 ? own : (notice ?? []);
  const received = parts.filter((part) => part.kind === 'annex');
  const pairs = pairUp(listed, received);
  const rest = received.filter((part) => ![...pairs.values()].includes(part));
  const all = [
    ...listed.map((annex) => ({ title: annex.title, present: pairs.has(annex) })),
    ...rest.map((part) => ({ title: titleOf(part), present: true })),
  ];
  return all.length > 0 ? all : referencesIn(parts);
}

/** Matches listed annexes with received ones: by title, by number, or by order where there are as many of both. */
function pairUp(listed: readonly ListedAnnex[], received: readonly Part[]): Map<ListedAnnex, Part> {
  const pairs = new Map<ListedAnnex, Part>();
  const pairBy = (same: (annex: ListedAnnex, part: Part) => boolean) => {
    for (const annex of listed) {
      const free = received.filter((part) => ![...pairs.values()].includes(part));
      const part = pairs.has(annex) ? undefined : free.find((one) => same(annex, one));
      if (part) pairs.set(annex, part);
    }
  };
  pairBy(({ title }, part) => isSameTitle(title, titleOf(part)));
  pairBy(({ number }, part) => number !== null && number === numberOf(part));
  if (listed.length === received.length) pairBy((_, part) => numberOf(part) === null);
  return pairs;
}

/** Removes annexes that are repeated by title or number. */
function unique(annexes: readonly ListedAnnex[]): ListedAnnex[] {
  return annexes.filter(({ number, title }, i) => {
    const before = annexes.slice(0, i);
    return !before.some((one) => isSameTitle(one.title, title) || (number !== null && number === one.number));
  });
}

/** The number of the plan as an annex of its notice, from the line 附件1 above its title. */
function numberOfPlan(head: readonly string[]): number | null {
  const alone = head.findLast((line) => /^附\s?件\s?[一二三四五六七八九十\d]{1,2}$/.test(line));
  return alone === undefined ? null : numeralIn(alone);
}

function isPlan(annex: ListedAnnex, plan: { title: string | null; number: number | null }): boolean {
  if (annex.number !== null && annex.number === plan.number) return true;
  return plan.title !== null && isSameTitle(annex.title, plan.title);
}

/** Whether two titles are the same, ignoring a place name before or years in brackets after one of them. */
function isSameTitle(a: string, b: string): boolean {
  const [short = '', long = ''] = [withoutEnd(a), withoutEnd(b)].sort((x, y) => x.length - y.length);
  return short === long || (short.length >= 6 && short.length * 2 >= long.length && long.endsWith(short));
}

function withoutEnd(title: string): string {
  return normal(title).replace(/\([^()]*\)$/, '') || normal(title);
}

function normal(title: string): string {
  return title.normalize('NFKC').replace(/[\s《》“”"]/g, '');
}

function titleOf({ number, title, text }: Part): string {
  const [next = ''] = text.split('\n');
  const continues =
    title && kindOfLine(title) === 'short' && kindOfLine(next) === 'title' && next.length <= 20;
  const whole = continues ? title + next : (title ?? number ?? '附件');
  return cleanTitle(
    whole.replace(
      /^附\s?[件表]\s?(?:[一二三四五六七八九十]{0,3}\s?[：:.．、\s]|\d{1,3}\s?[：:.．、\s]?)\s*(?=\S)/,
      '',
    ),
  );
}

/** The printed number of an annex, 附件2 → 2. */
function numberOf({ number, title }: Part): number | null {
  return numeralIn(number ?? title ?? '');
}

function numeralIn(line: string): number | null {
  const printed = /^附\s?[件表]\s?(\d{1,2}|[一二三四五六七八九十]{1,3})/.exec(line)?.[1] ?? '';
  return readNumeral(printed);
}

/** （附件1）, 见附件2; not an annex of another document, which follows its title or number. */
const REFERENCE = /(?<![》号號的])附件\s?(\d{1,2})(?!\d|[-—]\d)/g;

function referencesIn(parts: readonly Part[]): Annex[] {
  const found = parts.flatMap((part) => wordsIn(part).matchAll(REFERENCE).toArray());
  const numbers = [...new Set(found.map((match) => Number(match[1])))].sort((a, b) => a - b);
  return numbers.map((number) => ({ title: `附件${number}`, present: false }));
}

function wordsIn(part: Part): string {
  if (part.kind === 'frame' || part.kind === 'annex') return '';
  return [part.title ?? '', ...linesOf(part), ...part.children.map(wordsIn)].join('\n');
}

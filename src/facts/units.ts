import type { UnitMention } from '../model/facts.ts';
import { tableLists } from './duty-tables.ts';
import { type Quotation, type Span, scanForm } from './scan.ts';
import { bracketLists } from './unit-brackets.ts';
import { headingLists } from './unit-headings.ts';
import { labelledLists, type UnitList } from './unit-lists.ts';
import { isCollective } from './unit-names.ts';
import { proseLists } from './unit-prose.ts';
import { type ListReading, type NamedBody, readList } from './unit-reading.ts';
import type { UnitFinder } from './unit-register.ts';

/**
 * Reads the responsible bodies of a clause, in order: in brackets after a sentence, （市公安局、市交通委、各区人民政府）, after labels
 * such as 责任单位：, in sentences such as 由市应急局牵头, in columns of duty tables, and in headings of duties. Other brackets,
 * （见附件） or （托管）, are ignored.
 */
export function readUnits(text: string, find: UnitFinder): UnitMention[] {
  const named = readLists(text).flatMap(({ bodies }) => bodies);
  return firstOfEach(named).map((body) => toMention(body, find));
}

/** The words in lists of responsible bodies that were not recognised: 某某那边 in （市水务局、某某那边负责）. */
export function unreadUnits(text: string): Quotation[] {
  const readings = readLists(text);
  const bodies = readings.flatMap((reading) => reading.bodies);
  const unread = firstOfEach(readings.flatMap((reading) => reading.unread));
  return unread.filter((words) => !bodies.some((body) => overlap(body, words)));
}

function readLists(text: string): ListReading[] {
  const scan = scanForm(text);
  const cells = scan.replaceAll('\t', '\n'); // a cell ends like a paragraph
  const lists: UnitList[] = [
    ...labelledLists(text, cells),
    ...bracketLists(text, cells),
    ...proseLists(text, cells),
    ...tableLists(scan),
    ...headingLists(text, cells),
  ];
  return lists.map((list) => {
    const reading = readList(text, scan, list, list.role);
    return list.people ? { ...reading, unread: [] } : reading;
  });
}

/** Keeps the first of overlapping spans, and sorts them. */
function firstOfEach<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  for (const span of spans) {
    if (!kept.some((other) => overlap(other, span))) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function toMention({ quote, start, end, role }: NamedBody, find: UnitFinder): UnitMention {
  const printed = quote.replace(/\s+/g, '');
  const unit = find(printed);
  return {
    name: unit?.misprints[printed] ?? printed,
    unit: unit?.id ?? null,
    role,
    collective: unit?.collective ?? isCollective(scanForm(printed)),
    quote,
    start,
    end,
  };
}

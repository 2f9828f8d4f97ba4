import type { UnitMention } from '../model/facts.ts';
import type { Unit } from '../model/register.ts';
import { tableLists } from './duty-tables.ts';
import { type Quotation, type Span, scanForm } from './scan.ts';
import { bracketLists } from './unit-brackets.ts';
import { headingLists } from './unit-headings.ts';
import { labelledLists, type UnitList } from './unit-lists.ts';
import { isCollective } from './unit-names.ts';
import { proseLists } from './unit-prose.ts';
import { type ListReading, type NamedBody, readList } from './unit-reading.ts';

/** Finds the body that a printed name stands for: `resolveUnit` bound to the plan's region. */
export type UnitFinder = (name: string) => Unit | null;

/**
 * The bodies that a clause makes responsible, in its own order: those in （市公安局、市交通委、各区人民政府） after a sentence,
 * after 责任单位： or 牵头单位：, in 由市应急局牵头, in the columns of a duty table, and those that head their own duties. A
 * bracket that is no list of bodies, （见附件） or （托管）, is left alone.
 */
export function readUnits(text: string, find: UnitFinder): UnitMention[] {
  const named = readLists(text).flatMap(({ bodies }) => bodies);
  return firstOfEach(named).map((body) => toMention(body, find));
}

/** What stands in a list of responsible bodies and was not understood: 某某那边 in （市水务局、某某那边负责）. */
export function unreadUnits(text: string): Quotation[] {
  const readings = readLists(text);
  const bodies = readings.flatMap((reading) => reading.bodies);
  const unread = firstOfEach(readings.flatMap((reading) => reading.unread));
  return unread.filter((words) => !bodies.some((body) => overlap(body, words)));
}

function readLists(text: string): ListReading[] {
  const scan = scanForm(text);
  const cells = scan.replaceAll('\t', '\n'); // a cell ends as a paragraph does
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

/** Where two stretches overlap the one that was read first, in the order of the text. */
function firstOfEach<T extends Span>(stretches: readonly T[]): T[] {
  const kept: T[] = [];
  for (const stretch of stretches) {
    if (!kept.some((other) => overlap(other, stretch))) kept.push(stretch);
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

import { renamedAddresses } from '../model/addresses.ts';
import { printDate } from '../model/date.ts';
import { type Gone, goneFrom, isEnding, type LogEntry } from '../model/log.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { listAbove } from '../model/shelves.ts';
import { indexAbove } from './lists/heads.ts';
import type { Link } from './lists/list.ts';
import { entryAddresses, LOG_COLUMN } from './log.ts';
import { allAddresses } from './sitemap.ts';

/** What the page at a published address says that is withdrawn or moved. */
interface GoneView {
  address: string;
  /** “已撤回” or “已移走”. */
  what: string;
  title: string;
  /** The day of the entry of the log; null where there is none. */
  date: string | null;
  iso: string | null;
  reason: string;
  /** The entry of the log; null where there is none. */
  entry: string | null;
  /** The new address of the words; null where they are withdrawn. */
  now: string | null;
  /** The page under which it stands in the breadcrumb. */
  above: Link;
}

/**
 * The pages for published addresses that the site no longer has, from its log, whose newest entry is the first, its register of
 * units, and the rows of its lists.
 */
export function goneViews(
  published: readonly string[],
  plans: readonly Plan[],
  registers: Registers,
  log: readonly LogEntry[],
): GoneView[] {
  const endings = log.toReversed().filter(isEnding);
  const ended = published.flatMap((address) => goneFrom(address, endings) ?? []);
  const told = new Set(ended.map(({ address }) => address));
  const others = published.filter((address) => !told.has(address));
  const led = [...renamedViews(others, registers), ...listViews(others)];
  if (ended.length + led.length === 0) return [];
  const answering = new Set(allAddresses(plans, registers, log));
  const places = entryAddresses(log);
  const views = ended.map((gone) => viewOf(gone, places.get(gone.entry) ?? null));
  return [...views, ...led].filter(({ address }) => !answering.has(address));
}

/** The pages for numbered pages of lists that are shorter now, and for names that are no terms any more. */
function listViews(published: readonly string[]): GoneView[] {
  return published.flatMap((address): GoneView[] => {
    const now = listAbove(address);
    return now === null ? [] : [movedView(address, now, givenUpTerm(address) ?? SHORTER)];
  });
}

const SHORTER = {
  title: '列表的一页',
  reason: '列表的条目减少或重新分页，这一页不再需要；其余的都在列表里。',
};

/** What was at the address of a term, `/terms/一网统管/`; null for any other address. Signs are not spelt out again. */
function givenUpTerm(address: string): Pick<GoneView, 'title' | 'reason'> | null {
  const [, term] = TERM.exec(address) ?? [];
  if (term === undefined) return null;
  return {
    title: term.includes('~') ? '一个用语' : `用语“${term}”`,
    reason: '现有的计划没有说明它的含义，也没有反复用到它，不再列为用语。',
  };
}

const TERM = /^\/terms\/([^/]+)\/$/;

function movedView(
  address: string,
  now: string,
  { title, reason }: Pick<GoneView, 'title' | 'reason'>,
): GoneView {
  const above = indexAbove(address);
  return { address, what: '已移走', title, date: null, iso: null, reason, entry: null, now, above };
}

/** The pages for addresses of entries of the register of units that were joined with others. */
function renamedViews(published: readonly string[], registers: Registers): GoneView[] {
  const renamed = renamedAddresses(registers);
  return published.flatMap((address): GoneView[] => {
    const { now, unit } = renamed.get(address) ?? {};
    if (!now || !unit) return [];
    const reason = '单位登记册更正，同一单位的条目合并。';
    return [movedView(address, now, { title: unit.name, reason })];
  });
}

function viewOf({ address, entry, now }: Gone, place: string | null): GoneView {
  const { title, date, reason, kind } = entry;
  const withdrawn = kind === 'withdrawn' ? '已撤回' : '已停用';
  return {
    address,
    what: now === null ? withdrawn : '已移走',
    title,
    date: printDate(date),
    iso: date,
    reason,
    entry: place,
    now,
    above: { text: LOG_COLUMN.name, address: '/log/' },
  };
}

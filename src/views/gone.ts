import { renamedAddresses } from '../model/addresses.ts';
import { printDate } from '../model/date.ts';
import { type Gone, goneFrom, isEnding, type LogEntry } from '../model/log.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { listAbove } from '../model/shelves.ts';
import { entryAddresses } from './log.ts';
import { allAddresses } from './sitemap.ts';

/** What the page at a published address says that is withdrawn or moved. */
interface GoneView {
  address: string;
  /** “已撤回” or “已移走”. */
  what: string;
  title: string;
  /** The day of the entry of the log; null where the register of units says so. */
  date: string | null;
  iso: string | null;
  reason: string;
  /** The entry of the log; null where the register of units says so. */
  entry: string | null;
  /** The new address of the words; null where they are withdrawn. */
  now: string | null;
}

/**
 * The pages for published addresses that the site no longer has, from its log, whose newest entry is the first, and from its
 * register of units.
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
  const led = [...renamedViews(others, registers), ...numberedViews(others)];
  if (ended.length + led.length === 0) return [];
  const answering = new Set(allAddresses(plans, registers, log));
  const places = entryAddresses(log);
  const views = ended.map((gone) => viewOf(gone, places.get(gone.entry) ?? null));
  return [...views, ...led].filter(({ address }) => !answering.has(address));
}

/** The pages for numbered pages of lists that are shorter now. */
function numberedViews(published: readonly string[]): GoneView[] {
  return published.flatMap((address): GoneView[] => {
    const now = listAbove(address);
    const reason = '列表的条目减少或重新分页，这一页不再需要；其余的都在列表里。';
    return now === null
      ? []
      : [{ address, what: '已移走', title: '列表的一页', date: null, iso: null, reason, entry: null, now }];
  });
}

/** The pages for addresses of entries of the register of units that were joined with others. */
function renamedViews(published: readonly string[], registers: Registers): GoneView[] {
  const renamed = renamedAddresses(registers);
  return published.flatMap((address): GoneView[] => {
    const { now, unit } = renamed.get(address) ?? {};
    if (!now || !unit) return [];
    const reason = '单位登记册更正，同一单位的条目合并。';
    return [{ address, what: '已移走', title: unit.name, date: null, iso: null, reason, entry: null, now }];
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
  };
}

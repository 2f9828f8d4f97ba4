import { printDate } from '../model/date.ts';
import { type Gone, goneFrom, isEnding, type LogEntry } from '../model/log.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { logView } from './log.ts';
import { allAddresses } from './sitemap.ts';

/** What the page at a published address says that is withdrawn or moved. */
interface GoneView {
  address: string;
  /** “已撤回” or “已移走”. */
  what: string;
  title: string;
  date: string;
  iso: string;
  reason: string;
  /** The entry of the log. */
  entry: string;
  /** The new address of the words; null where they are withdrawn. */
  now: string | null;
}

/**
 * The pages for published addresses that the site no longer has, from its log, whose newest entry is the first.
 */
export function goneViews(
  published: readonly string[],
  plans: readonly Plan[],
  registers: Registers,
  log: readonly LogEntry[],
): GoneView[] {
  const endings = log.toReversed().filter(isEnding);
  const ended = published.flatMap((address) => goneFrom(address, endings) ?? []);
  if (ended.length === 0) return [];
  const answering = new Set(allAddresses(plans, registers));
  const shown = logView(log, plans);
  return ended
    .filter(({ address }) => !answering.has(address))
    .map((gone) => viewOf(gone, shown[log.indexOf(gone.entry)]?.id));
}

function viewOf({ address, entry, now }: Gone, id: string | undefined): GoneView {
  const { title, date, reason, kind } = entry;
  const withdrawn = kind === 'withdrawn' ? '已撤回' : '已停用';
  return {
    address,
    what: now === null ? withdrawn : '已移走',
    title,
    date: printDate(date),
    iso: date,
    reason,
    entry: `/log/#${id}`,
    now,
  };
}

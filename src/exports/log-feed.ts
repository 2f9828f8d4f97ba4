import type { Element } from 'xast';
import { feedAddress } from '../model/addresses.ts';
import type { LogEntry } from '../model/log.ts';
import { atomId, type FeedPublisher, leaf, printAtom, updatedOn } from './atom.ts';
import { block, inline, words } from './xml.ts';

const PAGE = '/log/';

/** An entry of the log as its page shows it. */
interface LoggedEntry extends Pick<LogEntry, 'date' | 'reason' | 'title' | 'changes'> {
  id: string;
  /** The label of its kind, “更正”. */
  kind: string;
}

/** The log as a feed after RFC 4287, in the given order, newest first; null where it is empty. */
export function printLogFeed(entries: readonly LoggedEntry[], publisher: FeedPublisher): string | null {
  const [newest] = entries;
  if (!newest) return null;
  const list = entries.map((entry) => entryOf(entry, publisher));
  return printAtom(
    { title: '发布记录', address: feedAddress(PAGE), page: PAGE, updated: newest.date, entries: list },
    publisher,
  );
}

function entryOf(
  { id, date, kind, title, reason, changes }: LoggedEntry,
  { id: site, link }: FeedPublisher,
): Element {
  const address = `${PAGE}#${id}`;
  const changed = changes.map((change) => `${change.clause}：${describeChange(change)}`);
  const paragraphs = [reason, ...changed].map((line) => inline('p', {}, [words(line)]));
  return block('entry', {}, [
    atomId(site, address),
    leaf('title', `${kind}：${title}`),
    updatedOn(date),
    inline('link', { rel: 'alternate', type: 'text/html', href: link(address) }, []),
    block('content', { type: 'xhtml' }, [
      inline('div', { xmlns: 'http://www.w3.org/1999/xhtml' }, paragraphs),
    ]),
  ]);
}

/** “and”改为“和”, 补入“和” or 删去“and”. */
function describeChange({ before, after }: LogEntry['changes'][number]): string {
  if (!before) return `补入“${after}”`;
  return after ? `“${before}”改为“${after}”` : `删去“${before}”`;
}

import type { Element } from 'xast';
import type { LogEntry } from '../model/log.ts';
import type { Publisher } from './publisher.ts';
import { uuidOf } from './uuid.ts';
import { block, inline, printXml, words } from './xml.ts';

const PAGE = '/log/';
const FEED = '/log/feed.xml';

/** An entry of the log with what its page calls it. */
export interface LoggedEntry extends Pick<LogEntry, 'date' | 'reason' | 'title' | 'changes'> {
  id: string;
  /** “更正”. */
  kind: string;
}

/** The log as a feed after RFC 4287, in the order given, the newest first; null where there is nothing to tell. */
export function printLogFeed(
  entries: readonly LoggedEntry[],
  { site, link }: Pick<Publisher, 'site' | 'link'>,
): string | null {
  const [newest] = entries;
  if (!newest) return null;
  const feed = block('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-Hans' }, [
    leaf('id', `urn:uuid:${uuidOf(link(FEED))}`),
    leaf('title', `发布记录 - ${site}`),
    leaf('updated', instant(newest.date)),
    block('author', {}, [leaf('name', site)]),
    inline('link', { rel: 'self', type: 'application/atom+xml', href: link(FEED) }, []),
    inline('link', { rel: 'alternate', type: 'text/html', href: link(PAGE) }, []),
    ...entries.map((entry) => entryOf(entry, link)),
  ]);
  return printXml(feed);
}

function entryOf({ id, date, kind, title, reason, changes }: LoggedEntry, link: Publisher['link']): Element {
  const address = link(`${PAGE}#${id}`);
  const changed = changes.map((change) => `${change.clause}：${sayChange(change)}`);
  const paragraphs = [reason, ...changed].map((line) => inline('p', {}, [words(line)]));
  return block('entry', {}, [
    leaf('id', `urn:uuid:${uuidOf(address)}`),
    leaf('title', `${kind}：${title}`),
    leaf('updated', instant(date)),
    inline('link', { rel: 'alternate', type: 'text/html', href: address }, []),
    block('content', { type: 'xhtml' }, [
      inline('div', { xmlns: 'http://www.w3.org/1999/xhtml' }, paragraphs),
    ]),
  ]);
}

/** “‘and’改为‘和’”, or only what was taken out or put in. */
function sayChange({ before, after }: LogEntry['changes'][number]): string {
  if (!before) return `补入“${after}”`;
  return after ? `“${before}”改为“${after}”` : `删去“${before}”`;
}

/** Atom wants a time; the beginning of the day in China stands for the day. */
function instant(day: string): string {
  return `${day}T00:00:00+08:00`;
}

function leaf(name: string, text: string): Element {
  return inline(name, {}, [words(text)]);
}

import type { PublishedPlan } from '../../model/published.ts';
import { clauseWords } from '../../proof/clause-words.ts';
import { sha256, textOf } from '../../proof/digest.ts';
import type { Receipt } from '../../proof/receipt.ts';
import { readJson } from '../../proof/undone.ts';
import { href } from '../href.ts';
import { fetchPresent } from './fetched.ts';
import { refuseInsecure } from './secure.ts';

/** Where a quotation stands. */
export interface QuotedPlace {
  plan: string;
  clause: string;
  /** The place in words, “第三部分（十）第33项”. */
  place: string;
  /** The full address of the clause. */
  address: string;
}

/** A receipt for the words of a clause as they stand now. Throws a RangeError, in words for the reader. */
export async function makeReceipt({ plan, clause, place, address }: QuotedPlace): Promise<Receipt> {
  refuseInsecure();
  const [data, words, head] = await Promise.all([
    fetchPresent(href(`/plans/${plan}.json`)),
    fetchPresent(href(`/plans/${plan}/source/words.txt`)),
    fetchPresent(href('/data/log-head.json')),
  ]);
  const { plan: metadata, clauses } = readJson(textOf(data)) as PublishedPlan;
  const all = textOf(words);
  const quoted = clauseWords(clauses, all, clause);
  if (quoted === null) throw new RangeError('本条的文字不见于发布的文字，请先核验。');
  return {
    receipt: 1,
    plan,
    title: metadata.title,
    clause,
    place,
    words: quoted,
    sha256: { words: await sha256(quoted), plan: await sha256(all), source: metadata.source.sha256 },
    log: readJson(textOf(head)) as Receipt['log'],
    time: localTime(new Date()),
    address,
  };
}

/** A time in the reader's time zone, ISO 8601: 2026-12-01T10:23:45+08:00. */
function localTime(now: Date): string {
  const offset = -now.getTimezoneOffset();
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  const local = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}

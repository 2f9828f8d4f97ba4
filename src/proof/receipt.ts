import { editionsOf } from '../model/editions.ts';
import { digestInput } from '../model/entry-digests.ts';
import type { LogEntry } from '../model/log.ts';
import { type Chain, lastEntries, lengthAtHead } from './chain.ts';
import { sha256, textOf } from './digest.ts';
import type { ReadSite } from './plan-check.ts';
import { readJson } from './undone.ts';

/** The version of the receipt format; receipts of any other version are not read. */
const FORMAT = 1;

/** A receipt for a quotation: evidence that a site had these words in this clause at this time. */
export interface Receipt {
  receipt: typeof FORMAT;
  plan: string;
  /** The title of the plan. */
  title: string;
  clause: string;
  /** The place of the clause in words, “第三部分（十）第33项”. */
  place: string;
  words: string;
  /** The SHA-256, in hex, of the words, of all words of the plan, and of the file received. */
  sha256: { words: string; plan: string; source: string };
  log: { entries: number; head: string };
  /** ISO 8601. */
  time: string;
  /** The full address of the clause. */
  address: string;
}

/** A receipt as JSON. */
export function printReceipt(receipt: Receipt): string {
  return `${JSON.stringify(receipt, null, 2)}\n`;
}

/** The lines of a receipt as text, `readText` reads them back. */
const LINES = {
  address: '网址：',
  time: '时间：',
  words: '引文的 SHA-256：',
  plan: '计划全文的 SHA-256：',
  source: '收到的文件的 SHA-256：',
  log: '发布记录：',
} as const;
const BEGIN = '引文凭证';

/** A receipt as text to be read. */
export function printReceiptText({
  title,
  place,
  words,
  sha256: digests,
  log,
  time,
  address,
}: Receipt): string {
  return [
    BEGIN,
    words,
    `——《${title}》${place}`,
    LINES.address + address,
    LINES.time + time,
    LINES.words + digests.words,
    LINES.plan + digests.plan,
    LINES.source + digests.source,
    `${LINES.log}共${log.entries}条，最新一条的摘要是 ${log.head}`,
    '',
  ].join('\n');
}

/** The receipt in its JSON or its text; null where it is none. */
export function readReceipt(text: string): Receipt | null {
  const value = (readJson(text) ?? readText(text.replaceAll('\r\n', '\n'))) as Partial<Receipt>;
  const { receipt, plan, title, place, clause, words, sha256: digests, log, time } = value;
  const texts = [
    plan,
    title,
    place,
    clause,
    words,
    time,
    digests?.words,
    digests?.plan,
    digests?.source,
    log?.head,
  ];
  return receipt === FORMAT && texts.every((one) => typeof one === 'string') ? (value as Receipt) : null;
}

function readText(text: string): Partial<Receipt> {
  const [, words, title, place] =
    new RegExp(`^${BEGIN}\\n([\\s\\S]*)\\n——《(.*)》(.*)$`, 'm').exec(text) ?? [];
  // A quotation may itself have such lines; those of the receipt stand below it.
  const line = (start: string) =>
    text
      .split('\n')
      .findLast((one) => one.startsWith(start))
      ?.slice(start.length)
      .trim();
  const [, entries, head] = /^共(\d+)条，最新一条的摘要是 ([0-9a-f]{64})/.exec(line(LINES.log) ?? '') ?? [];
  const [address, time] = [line(LINES.address), line(LINES.time)];
  const [, plan, clause] = /\/plans\/([^/]+)\/#?([^/]+)\/?$/.exec(address ?? '') ?? [];
  const digests = { words: line(LINES.words), plan: line(LINES.plan), source: line(LINES.source) };
  const read = {
    plan,
    title,
    clause,
    place,
    words,
    sha256: digests,
    log: { entries: Number(entries), head },
    time,
    address,
  };
  return { receipt: FORMAT, ...(read as Omit<Receipt, 'receipt'>) };
}

/** The answer to a question on the past; null where that can no longer be told. */
type Stood = boolean | null;

/** What was found of a receipt. */
export interface ReceiptFinding {
  /** Whether its words have the digest that it states. */
  whole: boolean;
  /** How many entries the log had then; null where today's log does not continue that one. */
  length: number | null;
  /** Whether the plan's words at that time, according to the log, have the receipt's digest and contain the quotation. */
  stood: Stood;
  /** Whether the file received is the one that the log vouches for; null where that cannot be told any more. */
  source: Stood;
  /** Whether the quotation stands in the plan now. */
  now: boolean;
  /** Whether the plan was withdrawn. */
  withdrawn: boolean;
}

/** Checks a receipt against the log and the words of a site. */
export async function checkReceipt(receipt: Receipt, chain: Chain, read: ReadSite): Promise<ReceiptFinding> {
  const { plan, words, sha256: digests } = receipt;
  const length = lengthAtHead(chain, receipt.log.head);
  const entry = lastEntries(chain, length ?? 0).get(plan);
  const last = lastEntries(chain).get(plan);
  const present = await read(`plans/${plan}/source/words.txt`);
  const whole = (await sha256(words)) === digests.words;
  return {
    whole,
    length,
    stood: entry ? await stoodThen(receipt, entry, chain, read) : length === null ? null : false,
    source: entry && entry === last ? await isVouched(receipt, entry, read) : null,
    now: last?.sha256 != null && present !== null && textOf(present).includes(words),
    withdrawn: last?.sha256 === null,
  };
}

async function stoodThen(
  { plan, words, sha256: digests }: Receipt,
  entry: LogEntry,
  { entries }: Chain,
  read: ReadSite,
): Promise<Stood> {
  if (entry.sha256 !== digests.plan) return false;
  const editions = editionsOf(entries, plan);
  const at = editions.findIndex(({ sha256: own }) => own === digests.plan);
  const isLast = at === editions.length - 1;
  const path = isLast ? `plans/${plan}/source/words.txt` : `plans/${plan}/history/${editions[at]?.name}.txt`;
  const bytes = await read(path);
  if (!bytes || (await sha256(bytes)) !== digests.plan) return null;
  return textOf(bytes).includes(words);
}

async function isVouched(
  { plan, sha256: digests }: Receipt,
  entry: LogEntry,
  read: ReadSite,
): Promise<Stood> {
  const repairs = await read(`plans/${plan}/source/repairs.jsonl`);
  if (!repairs) return null;
  const lines = digestInput({ words: digests.plan, source: digests.source, repairs: await sha256(repairs) });
  return (await sha256(lines)) === entry.digest;
}

import { describe, expect, it } from 'vitest';
import { digestInput } from '../../src/model/entry-digests.ts';
import type { LogEntry } from '../../src/model/log.ts';
import { logEntrySchema } from '../../src/model/log.ts';
import { brokenLinks, headOf, readChain } from '../../src/proof/chain.ts';
import { sha256, utf8 } from '../../src/proof/digest.ts';
import {
  checkReceipt,
  printReceipt,
  printReceiptText,
  type Receipt,
  readReceipt,
} from '../../src/proof/receipt.ts';

const PLAN = 'qingpu-emergency-2023';
const WORDS = '青浦区2023年工作要点\n一、检查企业三十家。';
const CORRECTED = WORDS.replace('三十', '三十三');
const SOURCE = await sha256('收到的文件');
const REPAIRS = '';

/** A log in which a plan was published, and what else the kinds say: corrected, withdrawn. */
async function logOf(...words: (string | null)[]): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for (const [at, text] of words.entries()) {
    const digests =
      text === null ? null : { words: await sha256(text), source: SOURCE, repairs: await sha256(REPAIRS) };
    const kind = text === null ? 'withdrawn' : at === 0 ? 'published' : 'corrected';
    entries.push(
      logEntrySchema.parse({
        date: `2026-12-0${at + 1}`,
        kind,
        plan: PLAN,
        title: '青浦区2023年工作要点',
        reason: '……',
        sha256: digests?.words ?? null,
        digest: digests && (await sha256(digestInput(digests))),
        previous: headOf(await readChain(entries)),
      }),
    );
  }
  return entries;
}

const first = await readChain(await logOf(WORDS));
const quoted = '一、检查企业三十家。';
const receipt: Receipt = {
  receipt: 1,
  plan: PLAN,
  title: '青浦区2023年工作要点',
  clause: '1',
  place: '第一部分',
  words: quoted,
  sha256: { words: await sha256(quoted), plan: await sha256(WORDS), source: SOURCE },
  log: { entries: 1, head: headOf(first) ?? '' },
  time: '2026-12-01T10:00:00+08:00',
  address: `https://www.example.cn/plans/${PLAN}/1/`,
};

/** A site with these words now, and those of the first edition in its history. */
const siteWith = (now: string) => async (path: string) => {
  if (path.endsWith('source/words.txt')) return utf8(now);
  if (path.endsWith('repairs.jsonl')) return utf8(REPAIRS);
  return path === `plans/${PLAN}/history/2026-12-01.txt` ? utf8(WORDS) : null;
};

describe('a receipt', () => {
  it('is read from its JSON and from its text, and nothing else is one', () => {
    expect(readReceipt(printReceipt(receipt))).toEqual(receipt);
    expect(readReceipt(`见附件：\n${printReceiptText(receipt)}`)).toEqual(receipt);
    expect(readReceipt('引文凭证')).toBeNull();
    expect(readReceipt('{"receipt":2}')).toBeNull();
  });

  it('is read from its text where the quotation itself has the lines of a receipt', () => {
    const [, ...lines] = printReceiptText({
      ...receipt,
      address: 'https://www.example.cn/plans/other-plan-2020/2/',
      time: '2020-01-01T00:00:00Z',
      sha256: { words: '1', plan: '2', source: '3' },
      log: { entries: 7, head: '0'.repeat(64) },
    }).split('\n');
    const tricky = { ...receipt, words: lines.join('\n') };
    expect(readReceipt(printReceiptText(tricky))).toEqual(tricky);
  });

  it('holds while the words stand', async () => {
    expect(await checkReceipt(receipt, first, siteWith(WORDS))).toEqual({
      whole: true,
      length: 1,
      stood: true,
      source: true,
      now: true,
      withdrawn: false,
    });
  });

  it('tells that the words stood there before a correction and do not any more', async () => {
    const chain = await readChain(await logOf(WORDS, CORRECTED));
    expect(await checkReceipt(receipt, chain, siteWith(CORRECTED))).toMatchObject({
      length: 1,
      stood: true,
      source: null,
      now: false,
    });
  });

  it('tells of a plan that was withdrawn', async () => {
    const chain = await readChain(await logOf(WORDS, null));
    expect(brokenLinks(chain)).toEqual([]);
    expect(await checkReceipt(receipt, chain, async () => null)).toMatchObject({
      stood: null,
      now: false,
      withdrawn: true,
    });
  });

  it.each([
    ['other words', { words: `${quoted}又` }, { whole: false, stood: false }],
    ['a log that never was', { log: { entries: 1, head: '0'.repeat(64) } }, { length: null, stood: null }],
    [
      'a file that was not received',
      { sha256: { ...receipt.sha256, source: '0'.repeat(64) } },
      { source: false },
    ],
  ])('is refused with %s', async (_, changed, found) => {
    expect(await checkReceipt({ ...receipt, ...changed }, first, siteWith(WORDS))).toMatchObject(found);
  });
});

describe('a log', () => {
  it('with an entry changed, removed or exchanged does not hold together', async () => {
    const entries = await logOf(WORDS, CORRECTED, null, WORDS);
    const links = async (changed: LogEntry[]) => brokenLinks(await readChain(changed));
    expect(await links(entries)).toEqual([]);
    const [a, b, c, d] = entries as [LogEntry, LogEntry, LogEntry, LogEntry];
    expect(await links([a, { ...b, reason: '别的理由。' }, c, d])).toMatchObject([
      { code: 'entry-unlinked', entry: 3 },
    ]);
    expect(await links([a, c, d])).toMatchObject([{ entry: 2 }]);
    expect(await links([b, c, d])).toMatchObject([{ entry: 1 }]);
    expect(await links([a, b, d, c])).toMatchObject([{ entry: 3 }, { entry: 4 }]);
  });
});

import type { Chain } from '../../proof/chain.ts';
import type { ReadSite } from '../../proof/plan-check.ts';
import { checkReceipt, type Receipt, type ReceiptFinding, readReceipt } from '../../proof/receipt.ts';
import { checkLogFile, checkNotedHead } from '../../proof/site-check.ts';
import { fetchFile, staleLines } from './fetched.ts';
import { lineOf } from './messages.ts';
import type { Report, ReportLine } from './report.ts';
import { refuseInsecure } from './secure.ts';

function readFrom(site: string): ReadSite {
  refuseInsecure();
  return (path) => fetchFile(site + path);
}

/**
 * Reports whether a receipt's words were in the plan when it was made and still are. Throws a RangeError, in words for the
 * reader.
 */
export async function reportReceipt(text: string, site: string): Promise<Report> {
  const receipt = readReceipt(text);
  if (!receipt)
    throw new RangeError('这不是引文凭证，或者不完整。请粘贴凭证的全部文字，或拖入它的 JSON 文件。');
  const read = readFrom(site);
  const { chain, problems } = await checkLogFile(read, null);
  const finding = await checkReceipt(receipt, chain, read);
  return {
    name: `计划 ${receipt.plan} 的引文凭证`,
    lines: [...problems.map(lineOf), ...linesOf(receipt, finding), ...staleLines()],
  };
}

function linesOf(
  receipt: Receipt,
  { whole, length, stood, source, now, withdrawn }: ReceiptFinding,
): ReportLine[] {
  const { log, title, place, time } = receipt;
  const chained =
    length === null
      ? `发布记录里没有凭证所记的摘要 ${log.head}：今天的记录不是接着那时的。`
      : `今天的发布记录接着凭证所记的那一份（那时共${length}条）。`;
  return [
    {
      right: whole,
      text: whole ? '凭证的引文与它所记的 SHA-256 相符。' : '凭证的引文与它所记的 SHA-256 不符，凭证改动过。',
    },
    { right: length !== null, text: chained },
    { right: stood, text: THEN[`${stood}`].replace('%', `${length}`) },
    { right: source, text: SOURCE[`${source}`] },
    {
      right: now,
      text: now
        ? '现在，这些文字仍在这份计划里。'
        : withdrawn
          ? '这份计划后来撤回了。'
          : '现在，这些文字已不在这份计划里；见历次文字。',
    },
    {
      right: null,
      text: `题名《${title}》、位置“${place}”和时间 ${time} 是凭证自己写的，这里不核验，也不能由此证明。`,
    },
  ];
}

const THEN = {
  true: '那时（发布记录有%条），这些文字在这份计划里，记录为证。',
  false: '按发布记录，那时（记录有%条）这份计划里没有这些文字。',
  null: '那时的文字没有留存，或已取不到，不能核验。',
};

const SOURCE = {
  true: '收到的文件就是发布记录登记的那一份。',
  false: '收到的文件不是发布记录登记的那一份。',
  null: '凭证之后有过更正，那时收到的文件不能再核验。',
};

/**
 * Reports whether today's log continues the one whose head digest a reader noted. Throws a RangeError, in words for the reader.
 */
export async function reportHead(head: string, site: string): Promise<Report> {
  if (!/^[0-9a-f]{64}$/i.test(head.trim())) throw new RangeError('摘要是64位十六进制数字。');
  const { chain, problems } = await checkLogFile(readFrom(site), null);
  const { length, problems: unknown } = checkNotedHead(chain, head);
  return {
    name: '发布记录',
    lines: [...[...problems, ...unknown].map(lineOf), ...headLines(length, chain), ...staleLines()],
  };
}

function headLines(length: number | null, { entries }: Chain): ReportLine[] {
  if (length === null) return [];
  const since = entries.length - length;
  const text = `今天的发布记录接着您记下的那一份：那时共${length}条，此后又有${since}条，前面的一条也没有改动。`;
  return [{ right: true, text }];
}

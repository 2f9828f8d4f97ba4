import type { PublishedPlan } from '../../model/published.ts';
import { clauseWords } from '../../proof/clause-words.ts';
import { sha256, textOf } from '../../proof/digest.ts';
import { checkUndoneRepairs, readJson } from '../../proof/undone.ts';
import { fetchPresent, staleLines } from './fetched.ts';
import { lineOf } from './messages.ts';
import type { Proved } from './proved.ts';
import type { Report, ReportLine } from './report.ts';
import { INSECURE } from './secure.ts';
import { compareShownClause, compareShownRows, type ShownWords } from './shown-words.ts';

/** Compares what the page shows, the published words and the file received. Throws a RangeError, in words for the reader. */
export async function checkWords(proved: Proved): Promise<Report> {
  const [words, repairs, text, received] = await Promise.all([
    readFile(proved.words),
    readFile(proved.repairs),
    readFile(proved.text),
    readFile(proved.received),
  ]);
  const lines = [
    undoneLine(checkUndoneRepairs({ words, repairs, text }), text.bytes.length, proved),
    await digestLine(received.bytes, proved),
    await shownLine(textOf(words.bytes), proved),
    ...staleLines(),
  ];
  return { name: '文字核验', lines };
}

async function readFile(address: string) {
  return { path: nameOf(address), bytes: await fetchPresent(address) };
}

function nameOf(address: string): string {
  return decodeURI(address.split('/').at(-1) ?? '');
}

function undoneLine(
  { repairs, problem }: ReturnType<typeof checkUndoneRepairs>,
  bytes: number,
  { text, received }: Proved,
): ReportLine {
  if (problem) return lineOf(problem);
  const what = text === received ? '收到的文件' : '从收到的文件中取出的文本';
  const note = text === received ? '' : '取出文本这一步，浏览器不核验。';
  const size = bytes.toLocaleString('zh-CN');
  return {
    right: true,
    text: `在发布的文字上撤销${repairs.toLocaleString('zh-CN')}处修复，得到的与${what}（${nameOf(text)}，${size}字节）逐字节相同。${note}`,
  };
}

async function digestLine(
  bytes: Uint8Array<ArrayBuffer>,
  { sha256: expected, received }: Proved,
): Promise<ReportLine> {
  if (!crypto.subtle) return { right: null, text: INSECURE };
  const actual = await sha256(bytes);
  if (actual !== expected)
    return lineOf({ code: 'file-changed', path: nameOf(received), by: 'page', expected, actual });
  return { right: true, text: `收到的文件（${nameOf(received)}）的 SHA-256 是 ${actual}，与本页所列相同。` };
}

async function shownLine(words: string, proved: Proved): Promise<ReportLine> {
  if (proved.shows === 'source') {
    const rows = [...document.querySelectorAll('.rows > li')];
    return lineOfShown('本页右边显示的全部文字', compareShownRows(rows, words));
  }
  const section = document.querySelector('.clause > .words section');
  if (!section) throw new RangeError('本页没有条款的文字。');
  const path = `plans/${proved.plan}.json`;
  const data = readJson(textOf(await fetchPresent(proved.site + path))) as Partial<PublishedPlan> | null;
  const own = clauseWords(data?.clauses ?? [], words, section.id);
  if (own === null) return lineOf({ code: 'clause-differs', path, clause: section.id });
  return lineOfShown('本页显示的本条文字', compareShownClause(section, own));
}

function lineOfShown(what: string, { letters, difference }: ShownWords): ReportLine {
  if (difference) return { right: false, text: `${what}，与发布的文字不同（不计空白）。`, difference };
  return { right: true, text: `${what}（${letters.toLocaleString('zh-CN')}字，不计空白）与发布的文字相同。` };
}

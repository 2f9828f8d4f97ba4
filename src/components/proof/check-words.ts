import { sha256, textOf } from '../../proof/digest.ts';
import { compareUndone } from '../../proof/undone.ts';
import { fetchFile, staleLines } from './fetched.ts';
import { lineOf } from './messages.ts';
import type { Proved } from './proved.ts';
import type { Report, ReportLine } from './report.ts';
import { compareShownClause, compareShownRows, type ShownWords } from './shown-words.ts';

/** Compares what the page shows, the published words and the file received. Throws a RangeError, in words for the reader. */
export async function checkWords(proved: Proved): Promise<Report> {
  const [words, repairs, text, received] = await Promise.all(
    [proved.words, proved.repairs, proved.text, proved.received].map(readFile),
  );
  if (!words || !repairs || !text || !received) throw new RangeError('没有取到全部文件。');
  const lines = [
    undoneLine(compareUndone({ words, repairs, text }), text.bytes.length, proved),
    await digestLine(received.bytes, proved),
    shownLine(textOf(words.bytes), proved),
    ...staleLines(),
  ];
  return { name: '文字核验', lines };
}

async function readFile(address: string) {
  const bytes = await fetchFile(address);
  if (!bytes) throw new RangeError(`网站上没有 ${address}。`);
  return { path: nameOf(address), bytes };
}

function nameOf(address: string): string {
  return decodeURI(address.split('/').at(-1) ?? '');
}

function undoneLine(
  { repairs, problem }: ReturnType<typeof compareUndone>,
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
  if (!crypto.subtle) return { right: null, text: '本页不是经 https 打开，浏览器不计算 SHA-256。' };
  const actual = await sha256(bytes);
  if (actual !== expected)
    return lineOf({ code: 'file-changed', path: nameOf(received), by: 'page', expected, actual });
  return { right: true, text: `收到的文件（${nameOf(received)}）的 SHA-256 是 ${actual}，与本页所列相同。` };
}

function shownLine(words: string, { shows }: Proved): ReportLine {
  const { letters, difference } =
    shows === 'clause'
      ? shownClause(words)
      : compareShownRows([...document.querySelectorAll('.rows > li')], words);
  const what = shows === 'clause' ? '本页显示的本条文字' : '本页右边显示的全部文字';
  if (difference) return { right: false, text: `${what}，与发布的文字不同（不计空白）。`, difference };
  return { right: true, text: `${what}（${letters.toLocaleString('zh-CN')}字，不计空白）与发布的文字相同。` };
}

function shownClause(words: string): ShownWords {
  const section = document.querySelector('.clause > .words section');
  return section ? compareShownClause(section, words) : { letters: 0, difference: null };
}

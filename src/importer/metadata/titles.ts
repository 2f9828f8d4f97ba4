import type { Part } from '../../model/part.ts';
import { kindOfLine } from '../lines.ts';
import { frameLines, linesOf } from './frame-lines.ts';
import { signersOf } from './issuers.ts';
import { readTitleLines } from './title-lines.ts';

/** The titles of a plan and of its covering notice. */
export interface Titles {
  title: string | null;
  noticeTitle: string | null;
}

const COVERING = /(?:通知|函|公告|通告|批复|决定|令)(?:[（(].*[）)])?$/;
const QUOTED = /(?:印发|印發|转发|轉發|下发|发布|公布|实施|执行|关于|關於)《(.+)》的(?:通知|通告|公告|决定)$/;

/**
 * Reads the title of a plan, the last one before its words, and that of its notice, which ends in 通知 or the like. `pageTitle`
 * is the title of the web page.
 */
export function readTitles(parts: readonly Part[], pageTitle: string | null = null): Titles {
  const { headRuns } = frameLines(parts);
  const spoken = linesOf(parts.find((part) => part.kind === 'notice')).join('');
  const signers = signersOf(linesOf(parts.find((part) => part.kind === 'signature')));
  const above = headRuns.flatMap((lines) => readTitleLines(lines, [pageTitle ?? ''], signers));
  const known = [pageTitle ?? '', spoken, ...above.map(({ title }) => title)];
  const titles = headRuns.flatMap((lines) => readTitleLines(lines, known, signers)).map(({ title }) => title);
  const hasNotice = spoken !== '';
  const notices = titles.filter(
    (title) => COVERING.test(title) && (hasNotice || /印发|转发|下发/.test(title)),
  );
  const own = titles.filter((title) => !notices.includes(title)).at(-1);
  const notice = notices.at(-1) ?? null;
  const quoted = notice && QUOTED.exec(notice)?.[1];
  // The notice quotes the whole title where its beginning is missing here.
  const whole = own && quoted?.endsWith(own) ? quoted : own;
  const title =
    whole ??
    quoted ??
    notice ??
    titleOfPage(parts, pageTitle) ??
    onlyLineAbove(headRuns) ??
    onlyHeading(parts);
  return { title, noticeTitle: own || quoted ? notice : null };
}

/** The line above the words with which the title of the page begins. */
function titleOfPage(parts: readonly Part[], pageTitle: string | null): string | null {
  const { head } = frameLines(parts);
  return head.find((line) => line.length > 3 && pageTitle?.startsWith(line)) ?? null;
}

/** The only line above a document's words, where it is a name: 青山市十件民生实事. */
function onlyLineAbove(runs: readonly string[][]): string | null {
  const lines = runs.flat().filter((line) => kindOfLine(line) === 'short');
  const [line = ''] = lines;
  return lines.length === 1 && /^\p{Script=Han}[^，。：\t>|]{5,}$/u.test(line) && !/文件$/.test(line)
    ? line
    : null;
}

/** The heading of the only top-level clause, in a chapter of a larger document: 肆、文化. */
function onlyHeading(parts: readonly Part[]): string | null {
  const [first, ...others] = parts;
  const alone = first?.kind === 'clause' && !others.some(({ kind }) => kind === 'clause');
  return alone && first.children.length > 1 ? first.title : null;
}

import { kindOfLine } from './lines.ts';
import { findSignature } from './signature.ts';
import { startOfTail } from './tail.ts';

/** Where a covering notice's own words end and where the plan that it brings begins, behind its signature. */
interface SignedNotice {
  words: number;
  end: number;
}

/** What a document that brings another one is called. */
const COVERING = /(?:通知|函|公告|通告|批复|决定|令)$/;
/** Between the signature and the plan's title stand at most a few notes and the word 附件. */
const LONGEST_GAP = 8;

/**
 * The covering notice that a document begins with, where it has a title, a signature and behind that the title of the
 * plan: “…关于印发…的通知” … “2024年3月1日”, “附件1”, “…行动计划”. Its words may be numbered; they are none of the plan's clauses.
 */
export function endOfSignedNotice(lines: readonly string[]): SignedNotice | null {
  const kinds = lines.map(kindOfLine);
  const prose = kinds.findIndex((kind) => kind === 'sentence' || kind === 'salutation');
  if (prose < 0 || !lines.slice(0, prose).some((line, i) => kinds[i] === 'title' && COVERING.test(line)))
    return null;
  const signed = findSignature(lines.slice(prose));
  if (!signed) return null;
  const end = prose + signed.end;
  if (!isPlanNext(lines.slice(end, end + LONGEST_GAP))) return null;
  return { words: Math.max(prose, startOfTail(lines.slice(0, end))), end };
}

/** Whether a title stands below a signature before anything else is said. */
function isPlanNext(lines: readonly string[]): boolean {
  const kinds = lines.map(kindOfLine);
  const said = kinds.findIndex((kind) => kind === 'sentence' || kind === 'salutation');
  return kinds.slice(0, said < 0 ? kinds.length : said).includes('title');
}

import { kindOfLine } from './lines.ts';
import { findSignature } from './signature.ts';
import { startOfTail } from './tail.ts';

/** The line after the words of a covering notice, and the line after its signature, where the plan begins. */
interface SignedNotice {
  words: number;
  end: number;
}

/** The title of a covering document. */
const COVERING = /(?:通知|函|公告|通告|批复|决定|令)$/;
/** The largest number of lines between signature and title of the plan: some notes, and the word 附件. */
const MAX_GAP = 8;

/**
 * Finds a signed covering notice at the beginning: its title, a signature, then the title of the plan, “…关于印发…的通知” …
 * “2024年3月1日”, “附件1”, “…行动计划”. Numbers in the notice are not clauses of the plan.
 */
export function endOfSignedNotice(lines: readonly string[]): SignedNotice | null {
  const kinds = lines.map(kindOfLine);
  const prose = kinds.findIndex((kind) => kind === 'sentence' || kind === 'salutation');
  if (prose < 0 || !lines.slice(0, prose).some((line, i) => kinds[i] === 'title' && COVERING.test(line)))
    return null;
  const signed = findSignature(lines.slice(prose));
  if (!signed) return null;
  const end = prose + signed.end;
  if (!isPlanNext(lines.slice(end, end + MAX_GAP))) return null;
  return { words: Math.max(prose, startOfTail(lines.slice(0, end))), end };
}

/** Whether a title comes before any prose. */
function isPlanNext(lines: readonly string[]): boolean {
  const kinds = lines.map(kindOfLine);
  const prose = kinds.findIndex((kind) => kind === 'sentence' || kind === 'salutation');
  return kinds.slice(0, prose < 0 ? kinds.length : prose).includes('title');
}

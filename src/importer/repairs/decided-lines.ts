import { type LineDecision, MisfitError } from '../../model/placed-repairs.ts';
import type { Span } from '../../model/quote.ts';
import { publishedPlace } from '../../model/source-places.ts';
import type { Edit, RepairedText } from './repaired-text.ts';

/** Drops edits that would insert a line break where an editor joins two lines. */
export function withoutBreaksIn(
  joined: readonly LineDecision[],
  edits: readonly Edit[],
  repaired: RepairedText,
): readonly Edit[] {
  const gaps = joined.map((decision) => gapOf(decision, repaired));
  const inserts = ({ start, end, text }: Edit) =>
    text.includes('\n') && !repaired.text.slice(start, end).includes('\n');
  const inGap = (edit: Edit) => gaps.some(({ start, end }) => edit.start <= end && edit.end >= start);
  return gaps.length === 0 ? edits : edits.filter((edit) => !(inserts(edit) && inGap(edit)));
}

/** Throws a MisfitError where lines that an editor joins are not joined, because they are rows of a table. */
export function refuseUnjoined(joined: readonly LineDecision[], repaired: RepairedText): void {
  for (const decision of joined) {
    const { start, end } = gapOf(decision, repaired);
    if (!repaired.text.slice(start, end).includes('\n')) continue;
    const words = repaired.text.slice(start - 10, end + 10).replaceAll('\n', ' / ');
    const message = `“${words}” are rows of a table, which are never joined`;
    throw new MisfitError([{ path: ['repairs', decision.entry], message }]);
  }
}

/** The span of the repaired text between the two source lines of a decision. */
function gapOf({ start, end }: LineDecision, { repairs }: RepairedText): Span {
  return { start: publishedPlace(start - 1, repairs).end, end: publishedPlace(end, repairs).start };
}

import { differenceAt, type TextDifference } from '../../proof/text-difference.ts';
import { clauseText } from '../cite/clause-text.ts';

/** What a page shows and what it should show, both without white space; the difference is null where it does. */
export interface ShownWords {
  letters: number;
  difference: TextDifference | null;
}

/** Whether the words of the clause that a page shows stand in the words of the plan. */
export function compareShownClause(section: Element, words: string): ShownWords {
  return compareWithin(bare(clauseText(section).text), words);
}

/** Whether a page shows the words of the plan, in the right column of its rows. */
export function compareShownRows(rows: readonly Element[], words: string): ShownWords {
  const shown = rows.map((row) => row.querySelectorAll(':scope > p')[2]?.textContent ?? '').join('');
  const [own, all] = [bare(shown), bare(words)];
  return { letters: own.length, difference: own === all ? null : firstDifference(own, all) };
}

function firstDifference(own: string, all: string): TextDifference {
  let at = 0;
  while (own[at] === all[at]) at++;
  return differenceAt(at, all, own);
}

/** The longest beginning of the words that stands in the plan ends where they differ. */
function compareWithin(own: string, words: string): ShownWords {
  const all = bare(words);
  if (all.includes(own)) return { letters: own.length, difference: null };
  let [low, high] = [0, own.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (all.includes(own.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  const expected = all.slice(all.indexOf(own.slice(0, low)));
  return { letters: own.length, difference: differenceAt(low, expected, own) };
}

function bare(words: string): string {
  return words.replaceAll(/\s/g, '');
}

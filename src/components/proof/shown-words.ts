import { type TextDifference, textDifference } from '../../proof/text-difference.ts';
import { clauseText } from '../cite/clause-text.ts';

/**
 * How many letters a page shows, without white space, and where they first differ from the words that it should show; null
 * where they do not.
 */
export interface ShownWords {
  letters: number;
  difference: TextDifference | null;
}

/** Compares a clause on the page, with the printed numbers, to its expected words. */
export function compareShownClause(section: Element, words: string): ShownWords {
  const numbers = [...section.querySelectorAll('.n')].map(({ textContent }) => textContent);
  return compare(numbers.join('') + clauseText(section).text, words);
}

/** Compares the right column of the rows on the page to the expected words of the plan. */
export function compareShownRows(rows: readonly Element[], words: string): ShownWords {
  return compare(rows.map((row) => row.querySelectorAll(':scope > p')[2]?.textContent ?? '').join(''), words);
}

function compare(shown: string, words: string): ShownWords {
  const [own, all] = [shown, words].map((text) => text.replaceAll(/\s/g, '')) as [string, string];
  return { letters: own.length, difference: textDifference(all, own) };
}

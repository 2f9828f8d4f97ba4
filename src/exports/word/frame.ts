import type { Element } from 'xast';
import type { Plan } from '../../model/plan.ts';
import { titleLines } from '../../model/title-lines.ts';
import { type Place, paragraph } from './paragraphs.ts';
import { runsOf } from './runs.ts';
import { CHARACTER, LINE, TITLE_CHARACTER, WIDTH } from './styles.ts';

/** The lines around the clauses, which may print a title of the plan or its 版记, “抄送：各区安委会办公室”. */
export function frameLines(
  lines: readonly string[],
  { title, noticeTitle }: Pick<Plan, 'title' | 'noticeTitle'>,
): Element[] {
  const titles = [title, noticeTitle].flatMap((one) => (one === null ? [] : (titleLines(lines, one) ?? [])));
  const imprint = lines.findIndex((line) => /^抄[送报][：:]/.test(line));
  return lines.map((line, at) => {
    const printed = titles.find(({ from, to }) => from <= at && at < to);
    if (printed) return titleLine(line, { first: at === printed.from, last: at === printed.to - 1 });
    return paragraph(imprint >= 0 && at >= imprint ? 'Imprint' : 'Frame', runsOf(line));
  });
}

/** A line of a title, with a free line above the first and below the last; a long one is broken into lines of the same length. */
function titleLine(line: string, { first, last }: { first: boolean; last: boolean }): Element {
  const most = Math.floor(WIDTH / TITLE_CHARACTER);
  const length = lengthOf(line);
  const each = Math.ceil(length / Math.ceil(length / (most - 1))) + 1;
  const indent = Math.round((WIDTH - each * TITLE_CHARACTER) / 2);
  return paragraph('Title', runsOf(line), {
    ...(length > most && { left: indent, right: indent }),
    ...(first && { before: LINE }),
    ...(last && { after: LINE }),
  });
}

/**
 * The signature without a seal, GB/T 9704—2012 7.3.5.2: the longer of name and date ends two characters from the edge, and the
 * date begins two characters to the right of the name.
 */
export function signatureLines(lines: readonly string[], place: Place): Element[] {
  const dated = lines.length > 1 && /日$/.test(lines.at(-1) ?? '');
  const names = dated ? lines.slice(0, -1) : lines;
  const longest = Math.max(...names.map(lengthOf));
  const date = dated ? lengthOf(lines.at(-1) ?? '') : 0;
  const right = dated ? Math.max(2, 4 + date - longest) : 2;
  return lines.map((line, at) => {
    const indent = dated && at === lines.length - 1 ? right + longest - 2 - date : right;
    return paragraph('Signature', runsOf(line), {
      right: Math.round(indent * CHARACTER),
      ...(at === 0 && { place, before: LINE }),
    });
  });
}

/** The length of a line in full-width characters. */
function lengthOf(line: string): number {
  return [...line].reduce((sum, letter) => sum + (/[\x20-\x7e]/.test(letter) ? 0.5 : 1), 0);
}

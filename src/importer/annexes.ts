import type { Part } from '../model/part.ts';
import { newPart } from '../model/part.ts';
import { kindOfLine } from './lines.ts';
import { readNumbers } from './numbers.ts';

const HEAD = /^附\s?件\s?[一二三四五六七八九十\d]{0,3}\s?[：:]?$/;
const HEAD_WITH_TITLE = /^(附\s?件\s?[一二三四五六七八九十\d]{1,3}\s?[：:])(.{2,50})$/;

/**
 * Where the annexes that came with a document begin: lines “附件1”, or “附件1：任务分工表” below the signature. Before
 * the first numbered clause the word stands for the plan itself, which is the annex of its notice.
 */
export function startsOfAnnexes(lines: readonly string[]): number[] {
  const body = readNumbers(lines).findIndex((number) => number !== null);
  const signed = lines.findIndex((line, i) => i > body && kindOfLine(line) === 'date');
  return lines.flatMap((line, i) => {
    const alone = body >= 0 && i > body && i < lines.length - 1 && HEAD.test(line);
    const titled = signed >= 0 && i > signed && i < lines.length - 1 && HEAD_WITH_TITLE.test(line);
    return alone || titled ? [i] : [];
  });
}

/** Where in a file of an annex further annexes begin. */
export function startsOfFurtherAnnexes(lines: readonly string[]): number[] {
  return lines.flatMap((line, i) => (i > 0 && HEAD.test(line) ? [i] : []));
}

/** An annex with the clauses that `readBody` finds in it; its number, where it has one, and its title are its first lines. */
export function readAnnex(
  lines: readonly string[],
  position: number,
  readBody: (lines: readonly string[]) => { text: string; children: Part[] },
): Part {
  const [head = '', next = '', ...rest] = lines;
  const name = `annex-${position}`;
  const inline = HEAD_WITH_TITLE.exec(head);
  if (inline) {
    return newPart({
      kind: 'annex',
      name,
      number: inline[1] ?? '',
      title: inline[2] ?? '',
      ...readBody(lines.slice(1)),
    });
  }
  if (!HEAD.test(head)) {
    const own = isTitle(head) ? { title: head, ...readBody(lines.slice(1)) } : readBody(lines);
    return newPart({ kind: 'annex', name, ...own });
  }
  const numbered = isTitle(next) && !/[：:]$/.test(head);
  if (numbered) return newPart({ kind: 'annex', name, number: head, title: next, ...readBody(rest) });
  return newPart({ kind: 'annex', name, title: head, ...readBody(lines.slice(1)) });
}

function isTitle(line: string): boolean {
  const prose = ['sentence', 'salutation'].includes(kindOfLine(line)) || line.includes('\t');
  return line !== '' && !prose && readNumbers([line])[0] === null;
}

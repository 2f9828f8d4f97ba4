import { kindOfLine } from './lines.ts';

const LONGEST = 40;
/** A shorter line is a cell or a name; above numbers that begin anew 一季度 is a heading. */
const SHORTEST = 4;

/** Where in a clause's paragraphs, the first left out, a heading begins that belongs to the next run of numbers; -1 for none. */
export function findInterlude(paragraphs: readonly string[], { restarts }: { restarts: boolean }): number {
  for (let i = paragraphs.length - 1; i > 0; i--) {
    const line = paragraphs[i] ?? '';
    if (isUnnumberedHeading(line, restarts ? 3 : SHORTEST))
      return endsSentence(paragraphs[i - 1] ?? '') && (restarts || !line.includes('，')) ? i : -1;
    if (!restarts || kindOfLine(line) !== 'sentence') return -1;
  }
  return -1;
}

/** Whether a line without a number is a heading by its looks: “2024年重点工作安排”, neither a name nor a label. */
export function isUnnumberedHeading(line: string, shortest = SHORTEST): boolean {
  const shape = ['title', 'short'].includes(kindOfLine(line));
  return (
    shape &&
    line.length >= shortest &&
    line.length <= LONGEST &&
    !/[：:；。\t|]|^[（(“]|^\d(?!\d{3}年)|[）)]$/u.test(line)
  );
}

function endsSentence(line: string): boolean {
  return /[。！？；）)”]$/u.test(line);
}

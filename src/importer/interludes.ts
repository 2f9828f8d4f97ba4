import { kindOfLine } from './lines.ts';

const LONGEST = 40;
/** Shorter lines are cells or names, except before numbers that restart: 一季度. */
const SHORTEST = 4;

/** The index of the paragraph in a clause that is a heading of the next run of numbers; -1 where there is none. */
export function findInterlude(paragraphs: readonly string[], { restarts }: { restarts: boolean }): number {
  for (let i = paragraphs.length - 1; i > 0; i--) {
    const line = paragraphs[i] ?? '';
    if (isUnnumberedHeading(line, restarts ? 3 : SHORTEST))
      return endsSentence(paragraphs[i - 1] ?? '') && (restarts || !line.includes('，')) ? i : -1;
    if (!restarts || kindOfLine(line) !== 'sentence') return -1;
  }
  return -1;
}

/** Whether a line without a number looks like a heading: “2024年重点工作安排”, not a name or a label. */
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

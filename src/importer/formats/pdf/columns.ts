import type { Run } from './lines.ts';

/** The smallest number of lines in a column of text. */
const MIN_LINES = 6;
/** The smallest average width of lines, as a share of the column; cells of a table are shorter. */
const MIN_FILL = 0.6;

/** The gap between two columns: its horizontal position, and its top and bottom on the page. */
interface Fold {
  at: number;
  top: number;
  bottom: number;
}

/** Moves the right column of a two-column page below the left one; null where the page has one column. */
export function unfoldColumns(runs: readonly Run[]): Run[] | null {
  const words = runs.filter(({ text }) => text.trim() !== '');
  const fold = findFold(words);
  if (!fold) return null;
  const inside = words.filter((run) => isInside(run, fold));
  const [left, right] = [inside.filter(({ x }) => x < fold.at), inside.filter(({ x }) => x >= fold.at)];
  const margin = (some: readonly Run[]) => Math.min(...some.map(({ x }) => x));
  const heights = [...new Set(left.map(({ y }) => Math.round(y)))].sort((a, b) => b - a);
  const pitch = median(heights.slice(1).map((y, i) => (heights[i] ?? y) - y));
  const highest = Math.max(...right.map(({ y }) => y));
  const lowest = Math.min(...left.map(({ y }) => y));
  const down = highest - lowest + pitch;
  return runs.map((run) => {
    if (run.y < fold.bottom) return { ...run, y: run.y - down };
    if (!isInside(run, fold) || run.x < fold.at) return run;
    return { ...run, x: run.x - margin(right) + margin(left), y: run.y - down };
  });
}

function isInside({ y }: Run, { top, bottom }: Fold): boolean {
  return y <= top && y >= bottom;
}

/** The tallest gap, among the positions at which lines begin. */
function findFold(words: readonly Run[]): Fold | null {
  const [from, to] = [Math.min(...words.map(({ x }) => x)), Math.max(...words.map(endOf))];
  const isMiddle = (x: number) => x > from + (to - from) * 0.35 && x < from + (to - from) * 0.65;
  const places = new Set(words.map(({ x }) => Math.floor(x)).filter(isMiddle));
  const folds = [...places].flatMap((at) => foldAt(at, words, { from, to }) ?? []);
  return folds.sort((a, b) => b.top - b.bottom - (a.top - a.bottom) || a.at - b.at)[0] ?? null;
}

/** The largest part of a page in which no words cross a position and both sides are text. */
function foldAt(at: number, words: readonly Run[], { from, to }: { from: number; to: number }): Fold | null {
  const crossing = words.filter((run) => run.x < at - 1 && endOf(run) > at - run.size / 2).map(({ y }) => y);
  const edges = [Infinity, ...crossing.sort((a, b) => b - a), -Infinity];
  const stretches = edges.slice(1).map((low, i) => {
    const inside = words.filter(({ y }) => y < (edges[i] ?? Infinity) - 1 && y > low + 1);
    const heights = inside.map(({ y }) => y);
    return { inside, fold: { at, top: Math.max(...heights), bottom: Math.min(...heights) } };
  });
  const text = stretches.filter(
    ({ inside }) =>
      isText(
        inside.filter(({ x }) => x < at),
        at - from,
      ) &&
      isText(
        inside.filter(({ x }) => x >= at),
        to - at,
      ),
  );
  return text.sort((a, b) => b.inside.length - a.inside.length)[0]?.fold ?? null;
}

/** Whether runs are lines of running text in a column of that width. */
function isText(runs: readonly Run[], width: number): boolean {
  const lines = Map.groupBy(runs, ({ y }) => Math.round(y / 2));
  if (lines.size < MIN_LINES) return false;
  const widths = [...lines.values()].map(
    (line) => Math.max(...line.map(endOf)) - Math.min(...line.map(({ x }) => x)),
  );
  return widths.reduce((sum, one) => sum + one, 0) / widths.length > width * MIN_FILL;
}

function endOf({ x, width }: Run): number {
  return x + width;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

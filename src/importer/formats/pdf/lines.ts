/** A run of characters; positions in points from the lower left corner of the page. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  /** The height of its characters. */
  size: number;
}

/** A line of a page. */
export interface Line {
  text: string;
  page: number;
  start: number;
  end: number;
  y: number;
  size: number;
}

/** The lines of a page from top to bottom; a wide gap in a line becomes a tab. */
export function linesOf(runs: readonly Run[], page: number): Line[] {
  const rows: Run[][] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    // Superscripts, subscripts and larger characters belong to the same line.
    if (row && first && first.y - run.y < Math.max(first.size, run.size) / 2) row.push(run);
    else rows.push([run]);
  }
  return rows.flatMap((row) => lineOf(row, page) ?? []);
}

function lineOf(row: readonly Run[], page: number): Line | null {
  const runs = [...row].sort((a, b) => a.x - b.x);
  const words = runs.filter((run) => run.text.trim() !== '');
  const [first, last, main] = [words[0], words.at(-1), longest(words)];
  if (!first || !last || !main) return null;
  const { size, y } = main;
  return { text: textOf(runs).trim(), page, start: first.x, end: last.x + last.width, y, size };
}

function longest(runs: readonly Run[]): Run | undefined {
  return [...runs].sort((a, b) => b.text.length - a.text.length)[0];
}

function textOf(runs: readonly Run[]): string {
  let text = '';
  let before: Run | null = null;
  let spaced = false;
  for (const run of runs) {
    if (run.text.trim() === '') {
      spaced = true;
      continue;
    }
    if (before) text += gapBetween(before, run, spaced);
    text += run.text;
    before = run;
    spaced = false;
  }
  return text;
}

/** The separator of two runs: nothing, a space, or a tab where two characters would fit. */
function gapBetween(before: Run, after: Run, spaced: boolean): string {
  const gap = (after.x - before.x - before.width) / Math.min(before.size, after.size);
  if (gap > 2) return '\t';
  const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
  const mixed = han.test(before.text.at(-1) ?? '') !== han.test(after.text[0] ?? '');
  const least = spaced ? 0.15 : mixed ? 0.6 : 0.3; // there is a quarter of a character between Han and Latin anyway
  return gap > least ? ' ' : '';
}

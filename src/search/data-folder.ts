import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Named } from './named.ts';
import { type ClauseRow, lettersIn, newestFirst, type PlanRow, type Source } from './sources.ts';

/** So many bytes are read at once. */
const PIECE = 1 << 20;

/** From which byte of `clauses.json` to which some rows stand. */
type Stretch = [start: number, end: number];

/** What is known of the clauses of a plan before they are read again. */
interface Outline {
  clauses: number;
  letters: number;
  hash: Hash;
  stretches: Stretch[];
}

/** Everything that is searched. */
export interface Searched {
  /** The published plans, newest first. */
  sources: Source[];
  /** What their clauses name. */
  named: Named;
}

/**
 * The published plans, newest first, and what their clauses name: `plans.json` and `clauses.json` of a folder, of which the
 * second, a row a line, is looked through line by line.
 */
export async function readSources(folder: string): Promise<Searched> {
  const rows: PlanRow[] = JSON.parse(await readFile(join(folder, 'plans.json'), 'utf8'));
  const path = join(folder, 'clauses.json');
  const named = new Named();
  const outlines = new Map<string, Outline>();
  for await (const [row, stretch] of rowsIn(path)) {
    const clause: ClauseRow = JSON.parse(row);
    named.add(clause);
    addTo(outlines, clause, row, stretch);
  }
  const sources = rows.map((plan) => sourceIn(path, plan, outlines.get(plan.id)));
  return { sources: sources.sort(newestFirst), named };
}

/** Every row of the file, and where its line stands. Only a line feed ends one: words may hold other separators of lines. */
async function* rowsIn(path: string): AsyncGenerator<[string, Stretch]> {
  let start = 0;
  let rest = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
    rest = Buffer.concat([rest, piece]);
    for (let length = endOfLine(rest); length > 0; length = endOfLine(rest)) {
      const line = rest.toString('utf8', 0, length - 1);
      if (line.startsWith('{')) yield [line.replace(/,$/, ''), [start, start + length]];
      start += length;
      rest = rest.subarray(length);
    }
  }
}

/** How many bytes the first line has with its end; 0 where it is not whole. */
function endOfLine(bytes: Buffer): number {
  return bytes.indexOf('\n') + 1;
}

function addTo(outlines: Map<string, Outline>, clause: ClauseRow, row: string, stretch: Stretch): void {
  const outline = outlines.get(clause.plan) ?? emptyOutline();
  outlines.set(clause.plan, outline);
  outline.clauses += 1;
  outline.letters += lettersIn(clause);
  outline.hash.update(row);
  const last = outline.stretches.at(-1);
  if (last?.[1] === stretch[0]) last[1] = stretch[1];
  else outline.stretches.push(stretch);
}

function emptyOutline(): Outline {
  return { clauses: 0, letters: 0, hash: createHash('sha256'), stretches: [] };
}

function sourceIn(path: string, plan: PlanRow, outline = emptyOutline()): Source {
  const { clauses, letters, hash, stretches } = outline;
  return { plan, clauses, letters, digest: hash.digest('hex'), read: () => readRows(path, stretches) };
}

async function readRows(path: string, stretches: readonly Stretch[]): Promise<ClauseRow[]> {
  const file = await open(path);
  const rows: ClauseRow[] = [];
  for (const [start, end] of stretches) {
    const { buffer } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
    rows.push(...JSON.parse(`[${buffer.toString().replace(/,?\n$/, '')}]`));
  }
  await file.close();
  return rows;
}

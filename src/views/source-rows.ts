import type { RowPiece, SourceRow } from '../components/SourceRows.astro';
import { countClasses } from '../model/ledger.ts';
import type { Repair } from '../model/repair.ts';
import { countedRepairs, explain } from './repair-summary.ts';

/** The source and the published words side by side, line by line, each with what was repaired in it and why. */
export function sourceView(words: string, repairs: readonly Repair[]): SourceRow[] {
  return sourceRows(words, repairs).map(({ line, source, published, repairs: own }) => ({
    line,
    source: withSigns(source),
    published: published.map((piece) => ({ ...piece, text: piece.text.replace(/\n$/, '') })),
    counts: countedRepairs(countClasses(own)),
    explanations: explain(own),
  }));
}

/** The pieces with a sign, ⏎, for every repaired line break; the break that ends a row is not shown. */
function withSigns(pieces: readonly RowPiece[]): RowPiece[] {
  return pieces.map(({ text, class: name }, index) => {
    const signed =
      name === null ? text : text.replaceAll(/\n+/g, (breaks) => `${'⏎'.repeat(breaks.length)}\n`);
    return { text: index === pieces.length - 1 ? signed.replace(/\n$/, '') : signed, class: name };
  });
}

/** A published line and what the source has for it, line breaks included. */
interface PairedLine extends Pick<SourceRow, 'line' | 'source' | 'published'> {
  repairs: Repair[];
}

/**
 * The source and the published words, a row for each published line: the `source` pieces of all rows are the source file,
 * character for character, the `published` pieces the published words.
 */
export function sourceRows(words: string, repairs: readonly Repair[]): PairedLine[] {
  const rows: PairedLine[] = [];
  let row = emptyRow(1);
  const put = (source: string, published: string, repair: Repair | null) => {
    append(row.source, source, repair);
    append(row.published, published, repair);
    if (repair) row.repairs.push(repair);
    if (!published.endsWith('\n')) return;
    rows.push(row);
    row = emptyRow(row.line + breaksIn(row.source));
  };
  let done = 0;
  for (const repair of repairs) {
    for (const line of linesOf(words.slice(done, repair.start))) put(line, line, null);
    put(repair.source, repair.published, repair);
    done = repair.end;
  }
  for (const line of linesOf(words.slice(done))) put(line, line, null);
  return row.source.length + row.published.length > 0 ? [...rows, row] : rows;
}

function emptyRow(line: number): PairedLine {
  return { line, source: [], published: [], repairs: [] };
}

function append(pieces: RowPiece[], text: string, repair: Repair | null): void {
  const last = pieces.at(-1);
  const name = repair?.class ?? null;
  if (text === '') return;
  if (last?.class === name) last.text += text;
  else pieces.push({ text, class: name });
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+/g) ?? [];
}

function breaksIn(pieces: readonly RowPiece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0);
}

import {
  type CellObject,
  type Range,
  read,
  set_cptable,
  utils,
  type WorkBook,
  type WorkSheet,
} from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { type Finding, FindingError, finding } from '../../model/finding.ts';
import type { MergedCell } from '../../model/table.ts';
import { type ExtractedText, NO_EVIDENCE, type Reader, type ReadTable } from './extract.ts';
import { notesOnLeftOut } from './left-out.ts';
import { type Grid, placeTables, printTable } from './table.ts';
import { isZip, PartTooLarge, testZip } from './zip.ts';

set_cptable(codePages); // Excel 95 has text in the code page of its computer

/** The largest number of cells of a sheet; a formatted one may claim a million rows. */
const MAX_CELLS = 200_000;
/** The largest size of all parts of a workbook, in bytes. */
const MAX_UNPACKED = 200_000_000;

/** Reads spreadsheets of Excel and WPS: the tables of the sheets that are shown, as their cells are printed. */
export const sheetReader: Reader = {
  name: 'sheet 1',
  async read(bytes, file) {
    const refusal = (code: 'unreadable' | 'too-large', message: string) =>
      new FindingError(file, [finding(code, 0, message)]);
    try {
      if (isZip(bytes)) await testZip(bytes, MAX_UNPACKED); // the library can hang on a damaged one
      return extract(read(Buffer.from(bytes), { type: 'buffer', dateNF: 'yyyy/m/d' }));
    } catch (error) {
      if (error instanceof TooManyCells || error instanceof PartTooLarge)
        throw refusal('too-large', error.message);
      const message = error instanceof Error ? error.message : String(error);
      throw refusal('unreadable', `the workbook is damaged or has a password: ${message}`);
    }
  },
};

class TooManyCells extends Error {}

function extract(book: WorkBook): ExtractedText {
  const sheets = book.SheetNames.map((name, i) => ({
    name,
    sheet: book.Sheets[name],
    isHidden: (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0,
  })).filter(({ sheet }) => sheet?.['!ref'] !== undefined);
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  const printed = shown.map(({ sheet }) => printTable(gridOf(sheet ?? {})));
  const lines = printed.flatMap((table) => table.lines);
  const names = shown.length > 1 ? shown.map(({ name }) => name) : [];
  return {
    text: lines.join('\n'),
    lineEnds: 'paragraphs',
    tables: placeTables(
      lines,
      printed.flatMap(({ tables }): ReadTable[] => tables),
    ),
    exact: false,
    notes: [
      ...notesOnLeftOut('names of sheets', names),
      ...notesOnLeftOut(
        'hidden sheets',
        sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name),
      ),
      ...shown.flatMap(({ name, sheet }) => notesOn(name, sheet ?? {})),
    ],
    evidence: NO_EVIDENCE,
  };
}

/** The cells of a sheet without the hidden rows and columns. */
function gridOf(sheet: WorkSheet): Grid {
  const { s, e } = utils.decode_range(sheet['!ref'] ?? 'A1');
  if ((e.r - s.r + 1) * (e.c - s.c + 1) > MAX_CELLS)
    throw new TooManyCells(`a sheet has ${e.r - s.r + 1} rows and ${e.c - s.c + 1} columns`);
  const rows = shownOf(s.r, e.r, sheet['!rows']);
  const columns = shownOf(s.c, e.c, sheet['!cols']);
  return {
    rows: rows.map((r) => columns.map((c) => wordsOf(sheet[utils.encode_cell({ r, c })]))),
    merged: (sheet['!merges'] ?? []).flatMap((range) => mergedCell(range, rows, columns)),
    head: null,
  };
}

function shownOf(
  from: number,
  to: number,
  infos: readonly ({ hidden?: boolean } | undefined)[] = [],
): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((i) => !infos[i]?.hidden);
}

function mergedCell({ s, e }: Range, rows: readonly number[], columns: readonly number[]): MergedCell[] {
  const inRows = rows.filter((r) => r >= s.r && r <= e.r);
  const inColumns = columns.filter((c) => c >= s.c && c <= e.c);
  const [row, column] = [rows.indexOf(inRows[0] ?? -1), columns.indexOf(inColumns[0] ?? -1)];
  return row < 0 || column < 0 ? [] : [{ row, column, rows: inRows.length, columns: inColumns.length }];
}

/** The words of a cell as they are printed. */
function wordsOf(cell: CellObject | undefined): string {
  return (cell?.w ?? String(cell?.v ?? '')).replaceAll('\r\n', '\n').trim();
}

function notesOn(name: string, sheet: WorkSheet): Finding[] {
  const cells = Object.entries(sheet).filter(([at]) => !at.startsWith('!')) as [string, CellObject][];
  const remarks = cells.flatMap(([at, { c }]) => (c ?? []).map(({ t }) => `${at} ${t}`));
  const isHidden = (at: string) => {
    const { r, c } = utils.decode_cell(at);
    return sheet['!rows']?.[r]?.hidden || sheet['!cols']?.[c]?.hidden;
  };
  const hidden = cells.filter(([at, cell]) => isHidden(at) && wordsOf(cell) !== '');
  return [
    ...notesOnLeftOut(`remarks beside cells of the sheet ${name}`, remarks),
    ...notesOnLeftOut(
      `cells in hidden rows or columns of the sheet ${name}`,
      hidden.map(([, cell]) => wordsOf(cell)),
    ),
  ];
}

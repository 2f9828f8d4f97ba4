import { describe, expect, it } from 'vitest';
import { rtfReader } from '../../../src/importer/formats/rtf.ts';

const FONTS = '{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset134 FangSong;}}';
/** Words as bytes of GB2312. */
const GB = { work: "\\'b9\\'a4\\'d7\\'f7", safe: "\\'b0\\'b2\\'c8\\'ab" };
const read = (body: string) =>
  rtfReader.read(Buffer.from(`{\\rtf1\\ansi\\ansicpg936\\deff0${FONTS}${body}}`, 'latin1'), 'a.rtf');
const linesOf = async (body: string) => (await read(body)).text.split('\n');

describe('the words of an RTF file', () => {
  it('are decoded by font and code page, and from Unicode without the characters that stand in', async () => {
    expect(await linesOf(`{\\f1 ${GB.safe}}${GB.work}\\par\\uc1\\u-26486?\\u28857\\'3f\\par`)).toEqual([
      '安全工作',
      '颊点'.replace('颊', String.fromCharCode(65536 - 26486)),
    ]);
  });

  it('are printed with the numbers that the file states, and without bullets', async () => {
    const item = (number: string) => `\\pard{\\listtext ${number}\\tab}\\ls1 ${GB.safe}\\par`;
    expect(await linesOf(`${item('\\u19968?\\u12289?')}${item('1.')}${item('\\bullet')}`)).toEqual([
      '一、安全',
      '1.安全',
      '安全',
    ]);
  });

  it('come with a finding where the file does not state the numbers of a list', async () => {
    const { notes } = await read(`\\pard\\ls1 ${GB.safe}\\par\\pard\\ls1 ${GB.work}\\par`);
    expect(notes.map(({ code, line, message }) => `${line} ${code}: ${message}`)).toEqual([
      '1 numbers-lost: 2 paragraphs are in lists, and the file does not say with which numbers, from “安全” on',
    ]);
  });

  it('leave out the instructions of fields, pictures, notes and deleted words', async () => {
    const { text, notes } = await read(
      `{\\field{\\*\\fldinst DATE}{\\fldrslt 2025}}{\\pict 00ff}{\\footnote ${GB.work}}{\\deleted ${GB.safe}}${GB.work}\\par`,
    );
    expect(text).toBe('2025工作');
    expect(notes.map(({ code }) => code)).toEqual([
      'footnote-left-out',
      'picture-left-out',
      'changes-accepted',
    ]);
  });
});

describe('a table of an RTF file', () => {
  const row = (edges: string, cells: string[]) =>
    `\\trowd${edges}\\intbl ${cells.map((cell) => `${cell}\\cell`).join(' ')}\\row\\pard`;

  it('keeps its rows and cells, and says which are merged', async () => {
    const { text, tables } = await read(
      row('\\clvmgf\\cellx1000\\cellx3000', ['1', '2']) +
        row('\\clvmrg\\cellx1000\\cellx2000\\cellx3000', ['', '3', '4']),
    );
    expect(text.split('\n')).toEqual(['\t1\t2\t', '\t\t3\t4']);
    expect(tables[0]?.merged).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ]);
  });
});

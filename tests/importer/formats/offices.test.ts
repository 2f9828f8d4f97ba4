import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/importer/formats/readers.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/offices');
const read = async (file: string, name = file) => readDocument(await readFile(join(FOLDER, file)), name);

describe('a plan that a program saved in another format', () => {
  it.each(['plan.doc', 'plan.rtf'])(
    '%s has the words, numbers and tables of the .docx file',
    async (file) => {
      const [own, docx] = [await read(file), await read('plan.docx')];
      expect(own.text).toBe(docx.text);
      expect(own.tables.map(({ line, rows, merged }) => ({ line, rows, merged }))).toEqual(
        docx.tables.map(({ line, rows, merged }) => ({ line, rows, merged })),
      );
      expect(own.notes.map(({ message }) => message).sort()).toEqual(
        docx.notes.map(({ message }) => message).sort(),
      );
    },
  );

  it('has the numbers that Word generates, and the words as if changes were accepted', async () => {
    const { text, notes } = await read('plan.doc');
    const lines = text.split('\n');
    expect(lines.slice(11, 18)).toEqual([
      '二、安全生产',
      '（一）压实安全责任',
      '1.健全市、县、乡三级责任清单，6月底前完成。',
      '2.对重点企业开展检查500家次以上。',
      '（二）治理隐患',
      '1.排查重大隐患，整改率达到100%。',
      '2.推进危险化学品企业搬迁，年底前完成3家。',
    ]);
    expect(notes.map(({ message }) => message)).toEqual([
      'a note (脚注) was left out: “含在建项目。”',
      '2 changes of a review (修订) are read as accepted: deleted “90%” (line 17), inserted “100%” (line 17)',
      '1 stretches of hidden text: “此处请核。”',
      '1 remarks beside the text: “请核实数量”',
      '1 lines at the foot of pages: “青溪市应急管理局办公室”',
      '1 lines at the head of pages: “青溪市2025年工作要点”',
    ]);
  });

  it.each(['tasks.xls', 'tasks.xlsx'])('%s has its tasks, with dates as they are shown', async (file) => {
    const { text, notes } = await read(file);
    expect(text.split('\n')).toEqual([
      '青溪市2025年重点任务分工表',
      '序号\t重点任务\t责任单位\t完成时限',
      '1\t修订总体预案',
      '责任单位：市应急局',
      '完成时限：2025年6月30日',
      '2\t开展全市演练20场',
      '责任单位：各区县人民政府',
      '完成时限：9月底前',
      '3\t检查企业500家次',
      '责任单位：市应急局 市公安局',
      '完成时限：全年',
    ]);
    expect(notes.map(({ message }) => message)).toEqual(['1 hidden sheets: “备注”']);
  });
});

describe('the format of a file', () => {
  it.each([
    ['plan.docx', 'a.wps', 'docx 5', '.docx'],
    ['plan.doc', 'a.wps', 'doc 1', '.wps'],
    ['plan.doc', 'a.docx', 'doc 1', '.doc'],
    ['plan.rtf', 'a.doc', 'rtf 1', '.rtf'],
    ['tasks.xls', 'a.et', 'sheet 1', '.et'],
    ['plan.ofd', 'a.pdf', 'ofd 1', '.ofd'],
    ['plan.docx', 'without extension', 'docx 5', '.docx'],
  ])('of %s named %s is read by %s and kept as %s', async (file, name, reader, extension) => {
    expect(await read(file, name)).toMatchObject({ reader, extension });
  });
});

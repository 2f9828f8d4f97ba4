import { AlignmentType, BorderStyle, type IStylesOptions, LineRuleType, UnderlineType } from 'docx';
import { PART_LABELS } from '../../model/labels.ts';

/** A paragraph or character style of the document, by its id. */
export type StyleId =
  | 'Body'
  | 'Frame'
  | 'Salutation'
  | 'Signature'
  | 'AnnexNumber'
  | 'AnnexTitle'
  | 'Imprint'
  | 'Cell'
  | 'HeadCell'
  | 'Note'
  | 'NoteTitle';

/** The typefaces of GB/T 9704—2012 7.2: 仿宋, 黑体, 楷体, 小标宋 and 宋体, as Windows and WPS Office name them. */
export const FACES = {
  fang: '仿宋',
  hei: '黑体',
  kai: '楷体',
  title: '方正小标宋简体',
  song: '宋体',
} as const;

/** The height of a line, 225 mm ÷ 22, in twentieths of a point. */
export const LINE = 579;
/** The heights of the lines of a title, of a cell and of what the site says. */
const TITLE_LINE = 700;
const CELL_LINE = 360;
const NOTE_LINE = 460;
/** The width of a character, 156 mm ÷ 28, in twentieths of a point, and by how much it is less than the 16 points of 3号. */
export const CHARACTER = 315;
const TIGHTER = 16 * 20 - CHARACTER;

/** The width of the type area, and of a character of 2号. */
export const WIDTH = 28 * CHARACTER;
export const TITLE_CHARACTER = 22 * 20 - TIGHTER;

/** 3号, 2号, 4号 and, for cells of tables, 小四, in half-points. */
const SIZES = { third: 32, second: 44, fourth: 28, cell: 24 };
/** The rules of a 版记 in eighths of a point: 0.35 mm around it, 0.25 mm between its lines. */
const RULES = { outer: 8, inner: 6 };
const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, space: 1, color: '000000' });

const grid = { line: LINE, lineRule: LineRuleType.EXACT };
const indented = { firstLine: 2 * CHARACTER, firstLineChars: 200 };

/** The styles of a document in the form of GB/T 9704—2012; `language` is that of its words, zh-CN. */
export function stylesIn(language: string): IStylesOptions {
  const body = { spacing: grid, indent: indented, alignment: AlignmentType.BOTH };
  const heading = (level: number, face: string) => ({
    name: `heading ${level}`,
    next: 'Body',
    run: { font: face, size: SIZES.third },
    paragraph: { spacing: grid, indent: indented, keepNext: true, outlineLevel: level - 1 },
  });
  const style = (id: StyleId, name: string, paragraph: object, run: object = {}) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    paragraph,
    run,
  });
  const centred = { spacing: { ...grid, line: TITLE_LINE }, alignment: AlignmentType.CENTER };
  const large = { font: FACES.title, size: SIZES.second, snapToGrid: false };
  // No room between Han characters and digits, no rule on single lines: 28 characters a line, 22 lines a page.
  const paragraph = { spacing: grid, widowControl: false, autoSpaceEastAsianText: false };
  return {
    default: {
      document: {
        run: {
          font: FACES.fang,
          size: SIZES.third,
          characterSpacing: -TIGHTER,
          language: { value: language, eastAsia: language },
        },
        paragraph,
      },
      title: {
        next: 'Body',
        run: large,
        paragraph: { ...centred, keepNext: true },
      },
      heading1: heading(1, FACES.hei),
      heading2: heading(2, FACES.kai),
      heading3: heading(3, FACES.fang),
      heading4: heading(4, FACES.fang),
      heading5: heading(5, FACES.fang),
      heading6: heading(6, FACES.fang),
    },
    paragraphStyles: [
      style('Body', '正文', body),
      style('Frame', '文件头尾', { spacing: grid }),
      style('Salutation', '主送机关', { spacing: { ...grid, before: LINE } }),
      style('Signature', PART_LABELS.signature, {
        spacing: grid,
        alignment: AlignmentType.RIGHT,
        keepLines: true,
      }),
      style('AnnexNumber', '附件序号', { spacing: grid, keepNext: true }, { font: FACES.hei }),
      style('AnnexTitle', '附件标题', { ...centred, keepNext: true, outlineLevel: 0 }, large),
      style(
        'Imprint',
        '版记',
        {
          spacing: grid,
          // An indent of the whole paragraph would shorten the rules.
          indent: { firstLine: CHARACTER },
          border: { top: rule(RULES.outer), bottom: rule(RULES.outer), between: rule(RULES.inner) },
        },
        { size: SIZES.fourth },
      ),
      style('Cell', '表格', { spacing: { ...grid, line: CELL_LINE } }, { size: SIZES.cell }),
      style(
        'HeadCell',
        '表头',
        { spacing: { ...grid, line: CELL_LINE }, alignment: AlignmentType.CENTER },
        { size: SIZES.cell, font: FACES.hei },
      ),
      style(
        'Note',
        '本站说明',
        { spacing: { ...grid, line: NOTE_LINE, after: 120 } },
        { size: SIZES.fourth },
      ),
      style('NoteTitle', '本站说明标题', { spacing: { after: 240 } }, { size: SIZES.third, font: FACES.hei }),
    ],
    characterStyles: [{ id: 'Marked', name: '标注', run: { underline: { type: UnderlineType.DOTTED } } }],
  };
}

/** Page numbers: 4号 half-width 宋体 digits. */
export const PAGE_NUMBER = { font: FACES.song, size: SIZES.fourth };

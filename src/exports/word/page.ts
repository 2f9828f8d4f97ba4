import { AlignmentType, DocumentGridType, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx';
import { CHARACTER, LINE, PAGE_NUMBER } from './styles.ts';

/**
 * The page of GB/T 9704—2012: A4 with a type area of 156 × 225 mm, 37 mm below the upper and 28 mm from the left edge, and a
 * grid of 22 lines. The spacing of the styles makes 28 characters a line; a grid of characters LibreOffice reads differently.
 */
export const PAGE = {
  page: {
    size: { width: '210mm', height: '297mm' },
    margin: { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm', footer: '25mm' },
  },
  grid: { type: DocumentGridType.LINES, linePitch: LINE },
} as const;

/** The page numbers, “— 1 —”: on odd pages on the right, on even ones on the left, one character from the edge. */
export function pageNumbers() {
  return { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) };
}

function footer(alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  const number = new TextRun({ ...PAGE_NUMBER, children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: CHARACTER, right: CHARACTER },
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
        children: [number],
      }),
    ],
  });
}

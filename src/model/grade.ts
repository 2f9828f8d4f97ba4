/** The grades of a source, most trustworthy first; `GRADE_LABELS` explains them. */
export const GRADES = ['official', 'copy', 'ocr', 'mirror', 'unknown'] as const;
export type Grade = (typeof GRADES)[number];

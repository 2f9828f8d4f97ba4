import { kindOfLine, readLabels } from '../lines.ts';
import { toIso } from './dates.ts';

/** The fields that documents and their pages print after labels. */
export type LabelledField = keyof typeof LABELS;

/** The labels of each field, most reliable first. */
const LABELS = {
  issuers: [
    '发文机关',
    '发文机构',
    '发文单位',
    '发文部门',
    '制发机关',
    '制定机关',
    '發文機關',
    '发布机构',
    '发布单位',
    '发布部门',
    '印发单位',
  ],
  docNumber: ['发文字号', '文号', '发布文号', '文件编号', '發文字號'],
  indexNumber: ['索引号', '信息索取号', '索取号', '统一编号', '索引號'],
  written: ['成文日期', '成文时间', '生成日期', '发文日期', '发文时间', '發文日期'],
  printed: ['印发日期', '印发时间'],
  published: [
    '发布日期',
    '发布时间',
    '发表时间',
    '公开日期',
    '公布日期',
    '公布时间',
    '發布日期',
    '發佈日期',
    '日期',
    '时间',
  ],
  disclosure: ['公开属性', '公开方式', '公开类别', '公开形式', '公开选项'],
  subject: ['主题分类'],
} as const;

/** Checks the value after a label, since after an empty label the next value belongs to another one. */
const ACCEPTS: Record<LabelledField, (value: string) => boolean> = {
  issuers: (value) => !/\d{4}|[：:]/.test(value),
  docNumber: (value) => /\d/.test(value.normalize('NFKC')) && toIso(value) === null,
  indexNumber: (value) => /\d/.test(value) && !/[\p{Script=Han}]{5}/u.test(value),
  written: (value) => toIso(value) !== null,
  printed: (value) => toIso(value) !== null,
  published: (value) => toIso(value) !== null,
  disclosure: (value) => /公开/.test(value),
  subject: () => true,
};

/**
 * The value of a field after its most reliable label, on the same line or, where that ends with the label, on the next:
 * “发布时间：2025-05-13” → 2025-05-13. Null where no label has a valid value.
 */
export function labelledValue(lines: readonly string[], field: LabelledField): string | null {
  const found = lines.flatMap((line, i) =>
    readLabels(line).map(({ label, value }) => ({
      label: label.replace(/^信息(?=公开)/, ''),
      value: value || valueBelow(lines[i + 1] ?? ''),
    })),
  );
  const names: readonly string[] = LABELS[field];
  const ranked = names.flatMap((name) => found.filter(({ label }) => label === name));
  return ranked.find(({ value }) => value !== '' && ACCEPTS[field](value))?.value ?? null;
}

/** The line if it may be the value of the label above it, else empty. */
function valueBelow(line: string): string {
  return ['number', 'date', 'issuer', 'note', 'short'].includes(kindOfLine(line)) ? line : '';
}

import type { PartKind } from './clause.ts';
import { FACT_FILTERS, FACT_KINDS, type FactFilter } from './fact-kinds.ts';
import type { Deadline, Target, UnitMention } from './facts.ts';
import type { Grade } from './grade.ts';
import type { Mark } from './ledger.ts';
import type { Level } from './level.ts';
import type { RepairClass } from './repair.ts';

/*
 * The Chinese labels of everything that pages and files show, except for the kinds of fact in `fact-kinds.ts`.
 * `tests/model/labels.test.ts` fails where a label is written anywhere else.
 */

/** Parts without a number. */
export const PART_LABELS = {
  notice: '印发通知',
  preamble: '前言',
  heading: '小标题',
  closing: '结语',
  signature: '署名',
} as const satisfies Partial<Record<PartKind, string>>;

/** The label of a part without a number, by its kind or id, notice → 印发通知; null for other parts. */
export function partLabel(name: string): string | null {
  return Object.entries(PART_LABELS).find(([part]) => part === name)?.[1] ?? null;
}

/** The levels of government. */
export const LEVEL_LABELS: Record<Level, string> = {
  nation: '国家',
  province: '省级',
  prefecture: '地级',
  district: '县级',
  township: '乡级',
};

/** The grades of a source, with an explanation for readers. */
export const GRADE_LABELS: Record<Grade, { name: string; meaning: string }> = {
  official: { name: '发文机关官方网页', meaning: '文字取自发文机关自己的网页。' },
  copy: { name: '其他单位的副本', meaning: '文字取自其他单位转载的副本，引用前请与发文机关公布的文本核对。' },
  ocr: { name: '扫描识别文本', meaning: '文字由扫描件识别而来，可能有识别错误，引用前请与原件核对。' },
  mirror: { name: '第三方镜像', meaning: '文字取自与发文机关无关的网站，以发文机关公布的文本为准。' },
  unknown: { name: '来源待核', meaning: '收到的文本没有注明出处，引用前请与发文机关公布的文本核对。' },
};

/** The classes of repair, gravest first, each with its one-character sign and an explanation for readers. */
export const REPAIR_LABELS: Record<RepairClass, { name: string; sign: string; meaning: string }> = {
  supplied: { name: '补字', sign: '补', meaning: '来源文本此处损坏，据证据补出。' },
  illegible: { name: '无法辨认', sign: '缺', meaning: '来源文本此处无法辨认，以□表示，不作猜测。' },
  script: { name: '繁简', sign: '繁', meaning: '来源文本被转成繁体，还原为简体。' },
  gloss: { name: '注音', sign: '音', meaning: '来源文本在字后插入了拼音，已去除。' },
  'line-join': { name: '接行', sign: '接', meaning: '句子被分页或换行切断，已接回。' },
  width: { name: '标点', sign: '标', meaning: '半角标点还原为全角。' },
  space: { name: '空白', sign: '空', meaning: '多余的空格、空行已去除。' },
  'heading-mark': { name: '标记', sign: '记', meaning: '文件转换留下的标记符号（如 #、*）已去除。' },
  furniture: { name: '页面杂项', sign: '杂', meaning: '菜单、按钮、页码等不属于公文的文字已去除。' },
};

/** The kinds of marked words, with an explanation for readers. */
const MARK_LABELS: Record<Mark['kind'], string> = {
  supplied: '来源文本此处损坏，据证据补出',
  illegible: '来源文本此处无法辨认',
  sic: '原文如此',
};

/** What a mark says of its words, “来源文本此处损坏，据证据补出（高度可信）。”, and the reason. */
export function meaningOf({ kind, certain, note }: Pick<Mark, 'kind' | 'certain' | 'note'>): string {
  const sure = kind === 'supplied' ? `（${certain ? '确定' : '高度可信'}）` : '';
  return `${MARK_LABELS[kind]}${sure}。${note ?? ''}`;
}

/** The facets by which clauses are grouped and filtered. */
export const FACET_LABELS = {
  year: '年份',
  region: '地区',
  level: '层级',
  issuer: '发文机关',
  sector: '领域',
  theme: '主题',
  ...(Object.fromEntries(FACT_FILTERS.map(({ name, label }) => [name, label])) as Record<FactFilter, string>),
};

/** The roles of a unit in a clause, most responsible first. */
export const ROLE_LABELS: Record<UnitMention['role'], string> = {
  lead: '牵头',
  assist: '配合',
  named: '列名',
};

/** The bounds of a number. */
export const BOUND_LABELS: Record<Target['bound'], string> = {
  'at-least': '不少于',
  'at-most': '不超过',
  about: '约',
  exactly: '等于',
  'increase-by': '增加',
  'decrease-by': '减少',
};

/** The kinds of target. */
export const TARGET_LABELS: Record<Target['kind'], string> = {
  target: FACT_KINDS.targets.label,
  limit: '限额',
  frequency: '频次',
};

/** The kinds of deadline. */
export const DEADLINE_LABELS: Record<Deadline['kind'], string> = {
  by: '期限',
  on: '期限',
  period: '期间',
  recurrence: '周期',
  trigger: '时机',
  open: '未定',
};

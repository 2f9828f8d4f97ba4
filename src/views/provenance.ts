import { GRADE_WORDS } from '../model/grade.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Plan } from '../model/plan.ts';
import { REPAIR_CLASSES, type RepairClass } from '../model/repair.ts';

/** What each class of repair is called, the sign it carries beside the words, and what it stands for. */
export const REPAIR_WORDS: Record<RepairClass, { name: string; sign: string; meaning: string }> = {
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

/** The classes of repair that a plan has, gravest first, with how many of each. */
export function repairCounts({ counts }: Pick<Ledger, 'counts'>) {
  return (Object.keys(REPAIR_WORDS) as RepairClass[])
    .filter((name) => counts[name] > 0)
    .map((name) => ({ class: name, count: counts[name], ...REPAIR_WORDS[name] }));
}

/** Where a plan's words come from and how far they can be trusted. */
export function provenanceOf({ source }: Plan, ledger: Ledger) {
  const trusted = source.grade === 'official' || source.grade === 'copy';
  return {
    ...GRADE_WORDS[source.grade],
    grade: source.grade,
    note: ledger.note,
    // A page on an unrelated host is named, never led to.
    url: trusted ? source.url : null,
    inferredUrl: ledger.inferredUrl,
    sha256: source.sha256,
    total: REPAIR_CLASSES.reduce((sum, name) => sum + ledger.counts[name], 0),
    repairs: repairCounts(ledger),
  };
}

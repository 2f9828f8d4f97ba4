import type { Ledger } from '../model/ledger.ts';
import type { Plan } from '../model/plan.ts';
import { REPAIR_CLASSES, type RepairClass } from '../model/repair.ts';
import type { Grade } from '../model/source.ts';

/** What each grade of source is called, and what it means for a reader. */
export const GRADE_WORDS: Record<Grade, { name: string; meaning: string }> = {
  official: { name: '发文机关官方网页', meaning: '文字取自发文机关自己的网页。' },
  copy: { name: '其他单位的副本', meaning: '文字取自其他单位转载的副本，引用前请与发文机关公布的文本核对。' },
  ocr: { name: '扫描识别文本', meaning: '文字由扫描件识别而来，可能有识别错误，引用前请与原件核对。' },
  mirror: { name: '第三方镜像', meaning: '文字取自与发文机关无关的网站，以发文机关公布的文本为准。' },
  unknown: { name: '来源待核', meaning: '收到的文本没有注明出处，引用前请与发文机关公布的文本核对。' },
};

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

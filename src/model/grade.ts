import type { Grade } from './source.ts';

/** What each grade of source is called, and what it means for a reader. */
export const GRADE_WORDS: Record<Grade, { name: string; meaning: string }> = {
  official: { name: '发文机关官方网页', meaning: '文字取自发文机关自己的网页。' },
  copy: { name: '其他单位的副本', meaning: '文字取自其他单位转载的副本，引用前请与发文机关公布的文本核对。' },
  ocr: { name: '扫描识别文本', meaning: '文字由扫描件识别而来，可能有识别错误，引用前请与原件核对。' },
  mirror: { name: '第三方镜像', meaning: '文字取自与发文机关无关的网站，以发文机关公布的文本为准。' },
  unknown: { name: '来源待核', meaning: '收到的文本没有注明出处，引用前请与发文机关公布的文本核对。' },
};

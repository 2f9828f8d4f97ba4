import { createHash } from 'node:crypto';

/** A title that is only a kind of document, 《意见》, and does not identify one. */
const KIND_ONLY =
  /^(实施|工作|指导|若干|行动)?(意见|通知|方案|办法|规定|条例|规划|计划|纲要|要点|决定|细则|规则|预案|标准|清单|报告)$/;

/**
 * The normalised title, which is equal for all spellings: without white space and full-width letters, with 《》 for inner 〈〉,
 * and without 中华人民共和国 or 关于 at the beginning, so that 《中华人民共和国安全生产法》 equals 《安全生产法》. A notice that issues a document
 * (关于印发…的通知) is a different document.
 */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[〈<]/g, '《')
    .replace(/[〉>]/g, '》')
    .replace(/[—–-]+/g, '-')
    .replace(/^中华人民共和国(?=.)/, '')
    .replace(/^关于(?=.)/, '');
}

/**
 * The id of the document with a title: `doc-` and ten hex digits of the SHA-256 of its key, which depends on nothing else.
 * Null for a title that is only a kind, 《意见》.
 */
export function documentId(title: string): string | null {
  const key = titleKey(title);
  if (KIND_ONLY.test(key)) return null;
  return `doc-${createHash('sha256').update(key).digest('hex').slice(0, 10)}`;
}

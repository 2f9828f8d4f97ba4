import { createHash } from 'node:crypto';

/** A title that is only a kind of document, 《意见》: it needs the words around it to say which is meant. */
const KIND_ONLY =
  /^(实施|工作|指导|若干|行动)?(意见|通知|方案|办法|规定|条例|规划|计划|纲要|要点|决定|细则|规则|预案|标准|清单|报告)$/;

/**
 * The form in which two spellings of one document's title are the same: no white space, no full-width letters, inner
 * marks 〈〉 as 《》, without 中华人民共和国 or 关于 at the front, so that 《中华人民共和国安全生产法》 is 《安全生产法》. A notice
 * that issues a document (关于印发…的通知) stays another document.
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
 * The id of the document with a title, `doc-` and ten hexadecimal digits of the SHA-256 of its key, or null for a title
 * that names only a kind, 《意见》. A digest, because it follows from the title alone, stays when the register of
 * documents grows, and claims no reading of a character.
 */
export function documentId(title: string): string | null {
  const key = titleKey(title);
  if (KIND_ONLY.test(key)) return null;
  return `doc-${createHash('sha256').update(key).digest('hex').slice(0, 10)}`;
}

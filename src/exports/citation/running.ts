import { printDate } from '../../model/date.ts';
import type { Citable } from './citable.ts';

/**
 * A citation for running text, as newspapers and lawyers use it: “上海市安全生产委员会《上海市2021年安全生产工作意见》（沪安委会〔2021〕
 * 4号，2021年4月7日）第三部分（十）第33项”, followed by the note on the source.
 */
export function citeRunning({ issuers, title, docNumber, written, locator, note }: Citable): string {
  const facts = [docNumber, written && printDate(written)].filter(Boolean).join('，');
  return [
    issuers.join('、'),
    `《${innerMarks(title)}》`,
    facts && `（${facts}）`,
    locator,
    note && `（${note}）`,
  ].join('');
}

/** GB/T 15834—2011, 4.15: a title within a title is set in 〈〉. */
function innerMarks(title: string): string {
  return title.replaceAll('《', '〈').replaceAll('》', '〉');
}

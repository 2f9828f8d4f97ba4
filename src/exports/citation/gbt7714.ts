import type { Citable } from './citable.ts';

/** The edition of GB/T 7714: 2025 is in force since 2026-07-01, 2015 is still asked for. */
export type Edition = '2025' | '2015';

/** The marks that differ: those of 2025 are full-width, as the Chinese CSL styles print them. */
const MARKS: Record<Edition, { colon: string; comma: string; open: string; close: string }> = {
  '2025': { colon: '：', comma: '，', open: '（', close: '）' },
  '2015': { colon: ': ', comma: ', ', open: '(', close: ')' },
};

/** Three authors are named, further ones are “等”. */
const NAMED_AUTHORS = 3;

/**
 * A reference after GB/T 7714, 8.11 (web pages): “上海市安全生产委员会. 上海市2021年安全生产工作意见：沪安委会〔2021〕4号[EB/OL].
 * （2021-04-07）[2026-11-21]. https://…/. 第三部分（十）第33项.” `accessed` is the reader's day, ISO 8601; where it is not
 * known a blank is left for it, for it is required.
 */
export function citeGbt7714(citable: Citable, accessed: string | null, edition: Edition = '2025'): string {
  const { title, docNumber, dated, url } = citable;
  const { colon, open, close } = MARKS[edition];
  const date = dated === null ? '' : open + dated + close;
  return [
    authorsOf(citable, edition),
    `${title}${docNumber === null ? '' : colon + docNumber}[EB/OL]. `,
    `${date}[${accessed ?? '引用日期：____'}]. ${url}.`,
    tailOf(citable),
  ].join('');
}

function authorsOf({ issuers }: Citable, edition: Edition): string {
  if (issuers.length === 0) return '';
  const named = [...issuers.slice(0, NAMED_AUTHORS), ...(issuers.length > NAMED_AUTHORS ? ['等'] : [])];
  return `${named.join(MARKS[edition].comma)}. `;
}

/** The standard has no place for a clause, nor for what its text was made from: both stand behind the reference. */
function tailOf({ locator, note }: Citable): string {
  if (locator === null && note === null) return '';
  return ` ${locator ?? ''}${note === null ? '' : `（${note}）`}.`;
}

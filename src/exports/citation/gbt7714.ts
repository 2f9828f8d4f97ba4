import type { Citable } from './citable.ts';

/** The edition of GB/T 7714: 2025 is in force since 2026-07-01, 2015 is still in use. */
type Edition = '2025' | '2015';

/** The punctuation of each edition: full-width in 2025, as the Chinese CSL styles print it. */
const MARKS: Record<Edition, { colon: string; comma: string; open: string; close: string }> = {
  '2025': { colon: '：', comma: '，', open: '（', close: '）' },
  '2015': { colon: ': ', comma: ', ', open: '(', close: ')' },
};

/** At most three authors are named; “等” stands for the others. */
const MAX_AUTHORS = 3;

/**
 * A reference after GB/T 7714, 8.11 (web pages): “上海市安全生产委员会. 上海市2021年安全生产工作意见：沪安委会〔2021〕4号[EB/OL].
 * （2021-04-07）[2026-11-21]. https://…/. 第三部分（十）第33项.” `accessed` is the day of access, ISO 8601; null
 * leaves a blank to fill in, since the standard requires it.
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
  const named = [...issuers.slice(0, MAX_AUTHORS), ...(issuers.length > MAX_AUTHORS ? ['等'] : [])];
  return `${named.join(MARKS[edition].comma)}. `;
}

/** The locator and the note, for which the standard has no place: they follow the reference. */
function tailOf({ locator, note }: Citable): string {
  if (locator === null && note === null) return '';
  return ` ${locator ?? ''}${note === null ? '' : `（${note}）`}.`;
}

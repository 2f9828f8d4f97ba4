const OPEN = '〔[［【（({﹝〖<〈';
const CLOSE = '〕\\]］】）)}﹞〗>〉';
const SPELLED = new RegExp(
  `^(.*?\\p{Script=Han})(?<!第)[${OPEN}]?((?:19|20)\\d{2})年?[${CLOSE}]?第?0*(\\d+)[号號]?$`,
  'u',
);

/**
 * Normalises a 发文字号 to the form of GB/T 9704—2012 7.2.5, whatever brackets, widths and spaces it was typed with, with or
 * without 第 and 号: “沪安委会[2021] 4” → 沪安委会〔2021〕4号. Null for other words.
 */
export function spellDocNumber(typed: string): string | null {
  const [, issuer, year, serial] = SPELLED.exec(typed.normalize('NFKC').replaceAll(/[\s-]/g, '')) ?? [];
  return issuer && year && serial ? `${issuer}〔${year}〕${serial}号` : null;
}

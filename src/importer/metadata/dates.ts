import { readNumeral } from '../../model/numeral.ts';

/** An ISO date from a date as printed, 2021年4月9日印发 or 2023.04.03 or 二〇二一年四月七日; null where there is none. */
export function toIso(printed: string | null): string | null {
  if (printed === null) return null;
  const digits = /(\d{4})[年.\-/](\d{1,2})[月.\-/](\d{1,2})/.exec(printed)?.slice(1).map(Number);
  const han = /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)日/.exec(
    printed,
  );
  const parts = digits ?? han?.slice(1).map((numeral) => readNumeral(numeral.replaceAll('○', '〇')) ?? 0);
  if (!parts) return null;
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}

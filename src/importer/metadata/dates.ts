import { isCalendarDate } from '../../model/date.ts';
import { commonYear, HAN_DIGIT, HAN_NUMBER, numberOf } from '../../model/printed-year.ts';

const DIGITS = /(\d{4})[年.\-/](\d{1,2})[月.\-/](\d{1,2})/;
const WORDS = new RegExp(`(${HAN_DIGIT}{4})年(${HAN_NUMBER})月(${HAN_NUMBER})日`);
/** A date of the Republic (民国). */
const REPUBLIC = new RegExp(
  `民[國国]\\s?(\\d{1,3}|${HAN_NUMBER})年(\\d{1,2}|${HAN_NUMBER})月(\\d{1,2}|${HAN_NUMBER})日`,
);

/** The ISO date of a printed date, 2021年4月9日印发, 2023.04.03, 二〇二一年四月七日 or 民國114年3月5日; null where there is none. */
export function toIso(printed: string | null): string | null {
  const republic = REPUBLIC.exec(printed ?? '')
    ?.slice(1)
    .map(numberOf);
  if (republic) return join([commonYear(republic[0] ?? 0), ...republic.slice(1)]);
  const common = (DIGITS.exec(printed ?? '') ?? WORDS.exec(printed ?? ''))?.slice(1).map(numberOf);
  return common ? join(common) : null;
}

/** Null for days that do not exist, 2025-02-30. */
function join(figures: readonly number[]): string | null {
  const iso = figures.map((figure, i) => String(figure).padStart(i === 0 ? 4 : 2, '0')).join('-');
  return isCalendarDate(iso) ? iso : null;
}

/** Whether a line is the date of writing in brackets below a title (题注), （2025年2月28日）. */
export function isDateBelowTitle(line: string): boolean {
  return /^（[^（），。]{8,12}日）$/.test(line) && toIso(line) !== null;
}

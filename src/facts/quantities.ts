import { NUMERAL_CHARACTERS, readNumeral } from '../model/numeral.ts';
import { FIGURE, readFigure, scaleOf } from './figures.ts';
import { MEASURES, RARE_MEASURE } from './measure-words.ts';
import { matchesIn, type Span } from './scan.ts';

/** A number with its unit: 1.2万座 is 12000 座. */
export interface Quantity extends Span {
  value: number;
  /** The upper end of a range, 5 in 3—5个; `value` is the lower end. */
  upper: number | null;
  /** Empty after a scale or fraction alone: 2万农村居民, 三分之二. */
  unit: string;
  /** Whether it has a Chinese numeral: 一次. */
  chinese: boolean;
}

const NUMERAL = `[${NUMERAL_CHARACTERS}]+`;

/** 1000台, 70万平方米, 3—5个, 5%至8%, 30万吨/年, 2万农村居民; not 4321, 5G, 〔2021〕4号, 1-4级, 2+3+N. */
const ARABIC = new RegExp(
  `(?<![\\dA-Za-z.+/*×-]|第 ?|\\d,|\\d,?\\n)(${FIGURE})(?: ?(${MEASURES})?(?: ?-{1,2} ?|至|到)(${FIGURE}))?[余多]?` +
    ` ?(?:(${MEASURES}|(?<![万亿千百余多])${RARE_MEASURE})(/(?:[年月日天人]|小时))?|(?<=[万亿千百]))`,
  'g',
);
/** 一次, 两支, 三十个, 千亿斤. */
const CHINESE = new RegExp(`(?<![第\\d${NUMERAL_CHARACTERS}])(${NUMERAL})(${MEASURES})`, 'g');
/** 百分之八十, 三分之二, 1/2. */
const FRACTION = new RegExp(
  `(百|${NUMERAL})分之(${NUMERAL}|\\d+(?:\\.\\d+)?)|(?<![\\d/])(\\d)/(\\d\\d?)(?![\\d/万])`,
  'g',
);
/** 八成以上. */
const TENTHS = /([一二三四五六七八九])成(?=以|[,。;])/g;
/** 半个月, 半年. */
const HALF_UNIT = /(?<![\d一二三四五六七八九十两个大前后上下多])半(个月|个小时|小时|年|天)/g;
/** 至少半数, 压缩一半, 一半以上. */
const HALF =
  /(?<=(?:至少|不少于|不低于|超过?|过|达到?|到|至|约|近|压缩|压减|缩短|减少|降低|下降|精简|提高|增加|提升)了?)(?:一半|半数)|(?<!另)(?:一半|半数)(?=以上|左右|以内)/g;

/** A target without a unit at the end of a phrase: 死亡率不超过0.02, 收入比缩小到2.3. */
const BARE =
  /(?<=(?:不超过|不低于|不高于|不大于|不小于|控制在|保持在|达到|降至|降到|降低到|缩小到|提高到|提升到|低于|高于|小于|大于|[≥≤><])(?:约|了)?) ?\d+(?:\.\d+)?(?=(?:以内|以下|以上|左右)?(?:[,。;)\t]|$))/gm;

/** Every number with a unit in a masked scan form, in order. */
export function readQuantities(masked: string): Quantity[] {
  return [
    ...matchesIn(masked, ARABIC).flatMap(readArabic),
    ...matchesIn(masked, FRACTION).map(readFraction),
    ...matchesIn(masked, TENTHS).map((m) => quantity(m, 10 * numberOf(m[1]), '%', true)),
    ...matchesIn(masked, HALF_UNIT).map((m) => quantity(m, 0.5, m[1] ?? '', false)),
    ...matchesIn(masked, BARE).flatMap(readBare),
    ...matchesIn(masked, HALF).map((m) => quantity(m, 50, '%', false)),
    ...matchesIn(masked, CHINESE).map((m) => quantity(m, numberOf(m[1]), m[2] ?? '', true)),
  ].sort((a, b) => a.start - b.start);
}

function readArabic(match: RegExpExecArray): Quantity[] {
  const [, figure = '', lowerUnit, upper, unit = '', per = ''] = match;
  if (upper === undefined)
    return isYear(figure, unit) ? [] : [quantity(match, readFigure(figure), unit + per, false)];
  // Both ends share the scale, 1—2万元, unless the lower has its own unit, 5000元—1万元.
  const shared = lowerUnit === undefined && scaleOf(figure) === '' ? scaleOf(upper) : '';
  const found = quantity(match, readFigure(figure + shared), unit + per, false);
  return isYear(upper, unit) ? [] : [{ ...found, upper: readFigure(upper) }];
}

function readBare(match: RegExpExecArray): Quantity[] {
  const value = Number(match[0]);
  return /^ ?(?:19|20)\d\d$/.test(match[0]) ? [] : [quantity(match, value, '', false)];
}

/** Whether a number with 年 is a date, 2025年 or 114年, and not a duration, 3年. */
function isYear(figure: string, unit: string): boolean {
  return unit === '年' && /^\d{3,}$/.test(figure);
}

function readFraction(match: RegExpExecArray): Quantity {
  const [, whole, part, over, under] = match;
  if (over) return quantity(match, Number(over) / Number(under), '', false);
  if (whole === '百') return quantity(match, numberOf(part), '%', true);
  return quantity(match, numberOf(part) / numberOf(whole), '', true);
}

function numberOf(numeral = ''): number {
  return /^\d/.test(numeral) ? Number(numeral) : (readNumeral(numeral) ?? 0);
}

function quantity(
  { index, 0: words }: RegExpExecArray,
  value: number,
  unit: string,
  chinese: boolean,
): Quantity {
  return { start: index, end: index + words.length, value, upper: null, unit, chinese };
}

import { NUMERAL_CHARACTERS, readNumeral } from '../model/numeral.ts';
import { matchesIn, type Span } from './scan.ts';

/** A number with its unit as it stands in a text: 1.2万座 is 12000 座. */
export interface Quantity extends Span {
  value: number;
  /** The upper end of a range, 5 in 3—5个, of which `value` is the lower. */
  upper: number | null;
  /** Empty where a scale or a fraction stands alone: 2万农村居民, 三分之二. */
  unit: string;
  /** Whether it is written with Chinese numerals: 一次. */
  chinese: boolean;
}

/** Units that numbers count or measure with. Not in it: 年月 (time), 级类层届 (classes), 号 (names). */
const UNITS = `
  % ‰ 个百分点 百分点 倍 分(?!之) 个工作日 工作日 日(?=以?内) 天 个小时 小时 分钟 秒 元 岁 周岁 美元 港元 欧元
  平方公里 平方千米 平方米 立方米 公里 千米 海里 米 公顷 亩 微克/立方米 毫克/升 吨标准煤 蒸吨 吨 公斤 千克 斤 升
  千瓦时 千瓦 兆瓦 千伏安 标准箱 标箱 亩次 家次 户次 人次 人日 班次 批次 辆次 台次 场次 轮次 车次 架次 件次 课时 学时
  台\\(套\\) 台套 个 家 户 项(?!目) 件 条(?!例) 座 处 台 套 辆 艘 架 名 人(?![间大员均社力口才]) 位(?!一体) 次 场(?!所)
  期 起 例 宗 支 所 间 张 份 本 部(?!门) 篇 只 头 羽 组 班 门 幅 块 片 枚 根 棵 株 盏 杆 幢 栋 眼 口 段 批 笔 轮 遍
  对 册 顶`
  .trim()
  .split(/\s+/)
  .sort((a, b) => nameOf(b).length - nameOf(a).length)
  .join('|');
/** Any other single character that ends a phrase counts too: 新增墓穴10000穴。 */
const RARE_UNIT = '[\u4e00-\u9fff](?<![年月日号级类层届周季度时点线路版万亿千百])(?=以上|左右|[,。;、]|$)';
const UNIT = `${UNITS}|${RARE_UNIT}`;
const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
  '千(?![米瓦克伏])': 1e3,
  百: 1e2,
};
const SCALE = Object.keys(SCALES).join('|');
const NUMERAL = `[${NUMERAL_CHARACTERS}]+`;
const FIGURE = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?)';

/** 1000台, 70万平方米, 3—5个, 30万吨/年, 2万农村居民; not 4321, 5G, 〔2021〕4号, 1-4级, 2+3+N. */
const ARABIC = new RegExp(
  `(?<![\\dA-Za-z.+/*×第-]|\\d,)(${FIGURE})(?:(?:%|个|万|亿)?(?:-|至|到)(${FIGURE}))?\\s?` +
    `(?:(${SCALE})?[余多]?\\s?(${UNIT})(/[年月日天人])?|(${SCALE}))`,
  'g',
);
/** 一次, 两支, 三十个. */
const CHINESE = new RegExp(`(?<![第\\d${NUMERAL_CHARACTERS}])(${NUMERAL})(${UNITS})`, 'g');
/** 百分之八十, 三分之二, 1/2. */
const FRACTION = new RegExp(
  `(百|${NUMERAL})分之(${NUMERAL}|${FIGURE})|(?<![\\d/])(\\d)/(\\d\\d?)(?![\\d/])`,
  'g',
);
/** 八成以上. */
const TENTHS = /([一二三四五六七八九])成(?=以|[,。;])/g;

/** Every number with a unit in a masked scan form, in order. */
export function readQuantities(masked: string): Quantity[] {
  return [
    ...matchesIn(masked, ARABIC).map(readArabic),
    ...matchesIn(masked, FRACTION).map(readFraction),
    ...matchesIn(masked, TENTHS).map((m) => quantity(m, 10 * numberOf(m[1]), '%', true)),
    ...matchesIn(masked, CHINESE).map((m) => quantity(m, numberOf(m[1]), m[2] ?? '', true)),
  ].sort((a, b) => a.start - b.start);
}

function readArabic(match: RegExpExecArray): Quantity {
  const [, figure = '', upper, scale, unit = '', per = '', bare] = match;
  const found = quantity(match, scaled(figure, scale ?? bare), unit + per, false);
  return upper ? { ...found, upper: scaled(upper, scale ?? bare) } : found;
}

/** The figure times its scale, rounded to what a decimal fraction can say: 1.2万 is 12000. */
function scaled(figure: string, scale: string | undefined): number {
  const factor = Object.entries(SCALES).find(([word]) => nameOf(word) === scale)?.[1] ?? 1;
  return Number((Number(figure.replaceAll(',', '')) * factor).toPrecision(15));
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

/** The word of a pattern without what must not follow it: 人 of 人(?!间). */
function nameOf(pattern: string): string {
  return pattern.replace(/\(\?.*/, '');
}

function quantity(
  { index, 0: words }: RegExpExecArray,
  value: number,
  unit: string,
  chinese: boolean,
): Quantity {
  return { start: index, end: index + words.length, value, upper: null, unit, chinese };
}

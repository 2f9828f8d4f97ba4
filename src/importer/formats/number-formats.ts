const HAN = '零一二三四五六七八九';
const LEGAL = { simplified: '零壹贰叁肆伍陆柒捌玖', traditional: '零壹貳參肆伍陸柒捌玖' };

/** The number formats of Word (ECMA-376 part 1, 17.18.59); others are printed in digits. */
const FORMATS: Record<string, (n: number) => string> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: wideDigits,
  decimalFullWidth2: wideDigits,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (n) => `(${n})`,
  decimalEnclosedFullstop: (n) => `${n}.`,
  chineseCounting: (n) => counted(n, HAN, '十百千'),
  chineseCountingThousand: (n) => counted(n, HAN, '十百千'),
  taiwaneseCounting: (n) => counted(n, HAN, '十百千'),
  taiwaneseCountingThousand: (n) => counted(n, HAN, '十百千'),
  japaneseCounting: (n) => counted(n, HAN, '十百千'),
  ideographDigital: rowOfDigits,
  taiwaneseDigital: rowOfDigits,
  japaneseDigitalTenThousand: rowOfDigits,
  chineseLegalSimplified: (n) => counted(n, LEGAL.simplified, '拾佰仟', 1),
  ideographLegalTraditional: (n) => counted(n, LEGAL.traditional, '拾佰仟', 1),
  ideographTraditional: (n) => '甲乙丙丁戊己庚辛壬癸'[n - 1] ?? String(n),
  ideographZodiac: (n) => '子丑寅卯辰巳午未申酉戌亥'[n - 1] ?? String(n),
  upperLetter: (n) => letters(n).toUpperCase(),
  lowerLetter: letters,
  upperRoman: (n) => roman(n),
  lowerRoman: (n) => roman(n).toLowerCase(),
};

/** Formats a number as Word does, (12, chineseCounting) → 十二. */
export function formatNumber(n: number, format: string): string {
  return (FORMATS[format] ?? String)(n);
}

/** 12 → 十二, 20 → 二十, 105 → 一百零五; with `leading` = 1 一十二, as in amounts of money. */
function counted(n: number, digits: string, steps: string, leading = 0): string {
  const figures = [...String(n)].map(Number);
  if (figures.length > 4) return String(n);
  let words = '';
  for (const [i, figure] of figures.entries()) {
    const step = steps[figures.length - 2 - i] ?? '';
    const skipped = i > 0 && figures[i - 1] === 0 && words !== '';
    if (figure !== 0) words += (skipped ? (digits[0] ?? '') : '') + (digits[figure] ?? '') + step;
  }
  const short = words.startsWith('一十') && leading === 0;
  return short ? words.slice(1) : words || (digits[0] ?? '');
}

function rowOfDigits(n: number): string {
  return [...String(n)].map((figure) => '〇一二三四五六七八九'[Number(figure)]).join('');
}

function wideDigits(n: number): string {
  return [...String(n)].map((figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0)).join('');
}

function circled(n: number): string {
  return n >= 1 && n <= 20 ? String.fromCharCode(0x245f + n) : String(n);
}

/** 1 → a, 26 → z, 27 → aa, 28 → bb. */
function letters(n: number): string {
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);
}

const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(n: number): string {
  const [value, sign] = ROMAN.find(([v]) => v <= n) ?? [];
  return value && sign ? sign + roman(n - value) : '';
}

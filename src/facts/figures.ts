/** The values of scale characters: 1.2万, 3千. */
const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 1e2,
};

const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?(?!\\d))';
/** A scale, but not the beginning of a unit: 千米, 千瓦. */
const SCALE = `(?:${Object.keys(SCALES).join('|')})(?<!千(?=[米瓦克伏卡]))`;

/** The source of a pattern without groups for digits with scales: 1,000, 1.2万, 50余万, 18万119, 2亿6,000万. */
export const FIGURE = `${DIGITS}(?: ?${SCALE} ?${DIGITS}(?![年月-]))*(?: ?[余多]?${SCALE})?`;

const PART = new RegExp(`(${DIGITS}) ?[余多]?(${SCALE})?`, 'g');
const LAST_SCALE = new RegExp(`${SCALE}$`);

/** The value of a figure in a scan form: 18万119 → 180119, 1.2万 → 12000. */
export function readFigure(figure: string): number {
  const parts = [...figure.matchAll(PART)].map(
    ([, digits = '', scale = '']) => Number(digits.replaceAll(',', '')) * (SCALES[scale] ?? 1),
  );
  // Rounded to remove floating-point errors.
  return Number(parts.reduce((sum, part) => sum + part, 0).toPrecision(15));
}

/** The final scale of a figure, 万 of 1.2万; empty where there is none. */
export function scaleOf(figure: string): string {
  return LAST_SCALE.exec(figure)?.[0] ?? '';
}

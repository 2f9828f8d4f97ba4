/** A name in parts that its abbreviation has too: 发展和改革委员会 → 发展和改革, 委. */
export interface NameParts {
  core: string;
  ending: string;
}

/** The endings of authorities, with their short forms. */
const ENDINGS: readonly (readonly [pattern: RegExp, short: string])[] = [
  [/(?:委员会|委会|委)$/, '委'],
  [/(?:办公室|办)$/, '办'],
  [/(?:指挥部|指)$/, '指'],
  [/(?:联合会|联)$/, '联'],
  [/(?:协会|协)$/, '协'],
  ...['分局', '局', '厅', '署', '部', '总队', '支队', '大队', '中心', '社'].map(
    (ending) => [new RegExp(`${ending}$`), ending] as const,
  ),
];

/** The longest core of which one character is an abbreviation: 教委 for 教育委员会, 纪委 for 纪律检查委员会. */
const MOST_FOR_ONE = 4;

/** The core and the ending of a name without place or level, 发展和改革委员会; null where it is not that of an authority. */
export function splitName(stem: string): NameParts | null {
  // 市委组织部 and 市组织部 are one, and so are 国家统计局 and 统计局.
  const words = stem.replace(/^(?:委|国家|中国)(?=..)/, '');
  const ending = ENDINGS.find(([pattern]) => pattern.test(words));
  return ending ? { core: words.replace(ending[0], ''), ending: ending[1] } : null;
}

/** Whether one of two names probably abbreviates the other: 应急局 and 应急管理局; not 教委 and 科委, 纪委 and 纪委监委. */
export function isAbbreviated(a: NameParts, b: NameParts): boolean {
  const [short, long] = a.core.length < b.core.length ? [a.core, b.core] : [b.core, a.core];
  return (
    a.ending === b.ending &&
    short[0] === long[0] &&
    (short.length > 1 || long.length <= MOST_FOR_ONE) &&
    !(short !== long && long.includes(a.ending)) &&
    isAbbreviation(short, long)
  );
}

/** Whether the characters of a short name stand in a long one in their order, and no number is left out. */
function isAbbreviation(short: string, long: string): boolean {
  let next = 0;
  let left = '';
  for (const character of long) {
    if (character === short[next]) next++;
    else left += character;
  }
  return next === short.length && !/[第\d一二三四五六七八九十]/.test(left);
}

import { type Finding, finding } from '../model/finding.ts';

/** Patterns of lost or added characters, each with a description. */
const SIGNS: readonly [RegExp, string][] = [
  [/\ufffd/gu, 'a character that could not be decoded'],
  [/\p{Co}/gu, 'a private-use character'],
  [/\p{Script=Han}\([a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]*\)/gu, 'a reading inserted after a character'],
  [/(?<=\p{Script=Han}|[、，；])\?+(?=\p{Script=Han}|[、，；;])/gu, 'a question mark between characters'],
  [/[\u3041-\u30ff\u3105-\u312f\uff66-\uff9f]/gu, 'kana or bopomofo in a Chinese text'],
  [/<\/?[a-z!][^<>\n]{0,80}>|(?<!<)\/[a-z]{1,6}>/giu, 'the remnant of a tag'],
  [/&(?:[a-z]{2,8}|#\d{2,6});/giu, 'the code of a character'],
  [
    /(?<=\p{Script=Han})\s?(?:and|or|the|of)\s?(?=\p{Script=Han})/gu,
    'an English word of a recognition program',
  ],
];

const PAIRS = ['《》', '“”', '（）', '〔〕'];

/** Finds what looks damaged in a repaired text; the line of a finding is an index into the lines. */
export function findDamage(lines: readonly string[]): Finding[] {
  return lines.flatMap((line, i) => [
    ...SIGNS.flatMap(([sign, what]) =>
      [...line.matchAll(sign)].map((match) => suspect(i, `${what}: “${around(line, match.index)}”`)),
    ),
    ...PAIRS.flatMap((pair) =>
      unbalanced(line, pair).map((at) => suspect(i, `${pair} is not in pairs: “${around(line, at)}”`)),
    ),
  ]);
}

/** The place of the first mark of a pair without a partner, in a list; empty where there is none. */
function unbalanced(line: string, pair: string): number[] {
  const [open = '', close = ''] = pair;
  const waiting: number[] = [];
  for (const { 0: mark, index } of line.matchAll(new RegExp(`[${pair}]`, 'gu'))) {
    if (mark === open) waiting.push(index);
    else if (mark === close && waiting.pop() === undefined) return [index];
  }
  return waiting.slice(0, 1);
}

function suspect(line: number, message: string): Finding {
  return finding('damage-suspected', line, message);
}

function around(line: string, at: number): string {
  return line.slice(Math.max(0, at - 8), at + 12);
}

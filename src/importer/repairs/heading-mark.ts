import { findFrontMatter } from '../formats/front-matter.ts';
import { type Edit, editOf, withoutOverlap } from './repaired-text.ts';

/** The reason of repairs that remove a picture. */
export const PICTURE = '图片没有文字';

/** The reason of repairs that remove a footnote. */
export const FOOTNOTE = '脚注';

/** The reason of repairs that remove the marks around struck words. */
export const STRUCK = '删除线';

/** The reason of repairs that remove a hidden comment. */
export const COMMENT = '注释';

/** Markdown markup and bullets; group 1 is kept. */
const MARKS: readonly [pattern: RegExp, reason?: string][] = [
  [
    /!\[[^\]\n]*\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\]\n]*\])|!\[\[[^\]\n]+\]\]|<img\b[^<>]*>/gi,
    PICTURE,
  ],
  [/^\[\^[^\]\n]+\]:.*(?:\n[ \t]+\S.*)*/gm, FOOTNOTE],
  [/\[\^[^\]\n]+\]/g], // 完成改造[^1]
  [/^\[[^\]\n]+\]:[ \t]*<?https?:.*$/gm], // the target of a link
  [/\[([^[\]\n]+)\]\((?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:[ \t]+["'“][^\n]*?["'”])?\)/g], // [words](address)
  [/\[([^[\]\n]+)\]\[[^\]\n]*\](?!\()/g],
  [/<(https?:\/\/[^<>\s]+)>/g],
  [/~~([^~\n]+)~~/g, STRUCK],
  [/^[ \t]*#{1,6}[ \t]+|(?<=^[ \t]*#.*[^#\s\\])[ \t]+#+[ \t]*$/gm], // ### （一）
  [/\*\*|__(?=\p{Script=Han})|(?<=\p{Script=Han})__/gu], // **一、…**
  [/(?<![*\\\w])\*(?=[\p{Script=Han}“（《])([^*\n\t]*[^\s*])\*(?![*\w])/gu], // *水务规划*
  [/(?<=^|[\s，。；：（])\*(?=\d)([^*\n\t]*[^\s*])\*(?![*\w])/gmu], // 下降 *5%*；
  [/==(?=[\p{Script=Han}\d“（《])([^=\n]+)==/gu], // ==重点==
  [/^[ \t]*\[\[?_?TOC_?\]?\][ \t]*$/gim],
  [/(?<=^[ \t]*#.*)[ \t]*\{[#.][^{}\n]*\}[ \t]*$/gm], // ## 一、总体要求 {#s1}
  [/(?<=[^\\\s])\\(?=\r?\n)/g], // a hard line break
  [/^[ \t]*(?:-{3,}|\*{3,}|_{3,}|={3,}|`{3,}\w*|~{3,})[ \t]*$/gm], // a rule or a fence
  [/`(?=\p{Script=Han})([^`\n]+)`/gu],
  [/^[ \t]*[•●▪■◆][ \t]*/gm], // a bullet
  [/^[ \t]*(?:>[ \t]*)+(?:\[![A-Za-z]+\].*|(?=[\p{Script=Han}（“《[*#>\-\d—(]|$))/gmu], // a quotation, > [!NOTE]
  [/^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?(?=[\p{Script=Han}（“《])/gmu], // a Markdown list
  [/<!--[\s\S]*?-->/g, COMMENT],
  [/<\/?(?:a|b|big|cite|del|em|font|i|ins|mark|s|small|span|strong|sub|sup|u)(?:\s[^<>\n]*)?>/gi],
  [/\\(?=[\\`*_{}[\]()#+\-.!~>|])/g], // 1\.
];

/** Named entities for spaces and punctuation; those for code, such as &lt;, stay as they are. */
const NAMED: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  times: '×',
  permil: '‰',
};
const ENTITY = new RegExp(`&(?:(${Object.keys(NAMED).join('|')})|#(\\d{3,5})|#x([\\da-f]{2,4}));`, 'gi');
const PLAIN = /^[\u00b7\u2013\u2014\u2018-\u201d\u2026\u3001-\u301f\p{Script=Han}\uff01-\uff60]$/u;

/** The character of an entity; the entity itself where it is not a character of a document. */
function characterOf([printed, name, decimal, hexadecimal]: RegExpExecArray): string {
  if (name) return NAMED[name.toLowerCase()] ?? printed;
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
  const character = String.fromCharCode(code);
  if (/^[\u00a0\u2002\u2003\u2009\u3000]$/.test(character)) return ' ';
  return PLAIN.test(character) ? character : printed;
}

/** HTML tags that end a line. */
const BREAKS =
  /<br\s*\/?>|<\/?(?:center|details|div|figure|figcaption|p|section|summary|h[1-6]|ul|ol|li)(?:\s[^<>\n]*)?>/gi;

/** Removes Markdown markup, “### （一）” → “（一）”, bullets, rules, pictures, and front matter except a title that is not repeated. */
export function removeMarks(text: string): Edit[] {
  const edits = [
    ...MARKS.flatMap(([mark, reason]) =>
      [...text.matchAll(mark)].flatMap((match) => deletions(match, reason)),
    ),
    ...[...text.matchAll(BREAKS)].map((match) => breakAt(match, text)),
    ...[...text.matchAll(ENTITY)].flatMap(characterFor),
  ];
  const matter = frontMatter(text);
  const body = matter.at(-1)?.end ?? 0;
  return [...matter, ...withoutOverlap(edits.filter(({ start }) => start >= body))];
}

/** Removes front matter; keeps its title where the text below has none. */
function frontMatter(text: string): Edit[] {
  const matter = findFrontMatter(text);
  if (!matter) return [];
  const { length } = matter.block;
  const title = /^title:[ \t]*(["']?)(\S.*?)\1[ \t]*\r?$/m.exec(matter.block);
  if (!title || isRepeated(title[2] ?? '', text.slice(length))) return [{ start: 0, end: length, text: '' }];
  const start = title.index + title[0].indexOf(title[2] ?? '', 'title:'.length);
  const end = start + (title[2] ?? '').length;
  return [
    { start: 0, end: start, text: '' },
    { start: end, end: length, text: '\n' },
  ];
}

/** Whether the first lines repeat a title, whole or in part: 关于…的意见 of 关于…的意见（2025年）. */
function isRepeated(title: string, body: string): boolean {
  const plain = (words: string) => words.replace(/[\s#*_（(）)　]/gu, '');
  const lines = body.split('\n').slice(0, 12).map(plain);
  return lines.some(
    (line) => line.length >= 6 && (plain(title).includes(line) || line.includes(plain(title))),
  );
}

/** Removes a match, except its first group. */
function deletions(match: RegExpExecArray, reason: string | undefined): Edit[] {
  const why = reason === undefined ? {} : { reason };
  const [start, end] = [match.index, match.index + match[0].length];
  const kept = match[1];
  if (kept === undefined) return [{ start, end, text: '', ...why }];
  const from = start + match[0].indexOf(kept);
  return [
    { start, end: from, text: '', ...why },
    { start: from + kept.length, end, text: '' },
  ];
}

function characterFor(match: RegExpExecArray): Edit[] {
  const character = characterOf(match);
  return character === match[0] ? [] : [editOf(match, character)];
}

/** Replaces a tag by a line break; in a heading it is only removed. */
function breakAt(match: RegExpExecArray, text: string): Edit {
  const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index);
  return editOf(match, /^[ \t]*#/.test(line) ? '' : '\n');
}

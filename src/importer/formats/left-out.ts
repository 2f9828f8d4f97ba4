import { type Finding, finding } from '../../model/finding.ts';

/** The number of characters quoted from the beginning and from the end. */
const QUOTED = 120;

/** The finding that lines were left out, with their words: “3 lines of menus: 首页 / 登录 / 主办：某市人民政府”. */
export function notesOnLeftOut(what: string, lines: readonly string[]): Finding[] {
  if (lines.length === 0) return [];
  const words = lines.map((line) => line.replace(/\s+/g, ' ').trim()).join(' / ');
  const quote = words.length > 2 * QUOTED + 1 ? `${words.slice(0, QUOTED)} … ${words.slice(-QUOTED)}` : words;
  return [finding('left-out', 0, `${lines.length} ${what}: “${quote}”`)];
}

import { closeUp, kindOfLine } from '../lines.ts';

/** A line in brackets that belongs to the title above it: （2024—2026年）, （试行）, （征求意见稿）. */
const SUFFIX =
  /^[（(](?:[^（）()]{0,6}\d{4}\s?年?\s?[-—–－~～至到]+\s?\d{2,4}\s?年?(?:度)?|\d{4}年?(?:度|版|修订版?|修订稿)?|(?:暂行|试行|草案|修订|征求意见|送审|讨论|审议|第.{1,3}批|公开).{0,8}|[〇○零一二三四五六七八九]{4}年?[-—–－~～至到]+[〇○零一二三四五六七八九]{4}年?)[）)]$/;
/** The beginning of a title: a place, a body, a year, or 关于. */
const BEGINS =
  /^(?:关于|關於|中共|中華民國|(?:19|20)\d{2}|[一二][〇○零九]|.{1,12}?(?:省|市|县|縣|区|區|州|盟|旗|镇|乡|局|厅|委|部|院|会|政府|国))/u;
/** The name of a website, or breadcrumbs. */
const NAVIGATION =
  /[>＞|｜\t»→]|^(?:首页|政务公开|政府信息公开|通知公告|信息公开|政策文件|公示公告|工作动态|当前位置|目录)$|文件$/u;
const LONGEST_PIECE = 60;

/** A title with the index of its last line. */
interface TitleLines {
  title: string;
  end: number;
}

/**
 * The titles in some lines, joined over line breaks: “青山市健康体重管理与健康食品产业”, “发展行动方案”, “（2024—2026年）” are one.
 * `known` are words that contain the title, such as that of the page; `signers` may precede it, each on its own line.
 */
export function readTitleLines(
  lines: readonly string[],
  known: readonly string[] = [],
  signers: readonly string[] = [],
): TitleLines[] {
  const found: TitleLines[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (kindOfLine(lines[i] ?? '') !== 'title' || isContinued(lines, i)) continue;
    const from = (found.at(-1)?.end ?? -1) + 1;
    let start = i;
    while (start > from && belongsAbove(lines, { from, start, end: i }, known)) start--;
    if (signers.some((name) => lines[start]?.startsWith(name)))
      while (start > from && signers.includes(lines[start - 1] ?? '')) start--;
    let end = i;
    while (SUFFIX.test(lines[end + 1] ?? '')) end++;
    found.push({
      title: lines
        .slice(start, end + 1)
        .map(closeUp)
        .join(''),
      end,
    });
    i = end;
  }
  return found;
}

const YEAR_FIRST = /^(?:(?:19|20)\d{2}年|[一二][〇○零九]..年|1\d{2}年度|(?:中[華华])?民[國国])/;
const ABOUT = /关于|關於/;
const BRINGS = /印发|转发|下发|批转|印發|轉發/;

/** Whether the title of a notice continues on the next line: “…关于印发…行动方案”, “和任务清单的通知”. */
function isContinued(lines: readonly string[], at: number): boolean {
  const [line = '', next = ''] = lines.slice(at, at + 2);
  const open = BRINGS.test(line) && !/通知$/.test(line);
  return open && kindOfLine(next) === 'title' && /^[》”）)和与及、的]|^(?!.*关于).{0,40}的?通知$/u.test(next);
}

/** Whether the line above the title that was read so far belongs to it. */
function belongsAbove(
  lines: readonly string[],
  { from, start, end }: { from: number; start: number; end: number },
  known: readonly string[],
): boolean {
  const line = lines[start - 1] ?? '';
  const title = lines.slice(start, end + 1).join('');
  const kind = kindOfLine(line);
  const bracket =
    /^[（(][^（）()]{2,30}[）)]$/.test(line) &&
    kindOfLine(lines[start - 2] ?? '') === 'issuer' &&
    start - 2 >= from;
  if (
    !['short', 'issuer', 'title', 'sentence'].includes(kind) ||
    NAVIGATION.test(line) ||
    line.length > LONGEST_PIECE
  )
    return false;
  if (/[。；：:]/.test(line) || /^附\s?件/.test(line)) return false;
  if (known.some((words) => compact(words).includes(compact(line + title)))) return true;
  if (isOpen(line) || /[的、和与及]$/u.test(line) || isCut(title)) return true;
  if (ABOUT.test(line) && !ABOUT.test(title)) return kind !== 'title' || BRINGS.test(line);
  if (/^(?:关于|關於|印发|转发|批转|印發|轉發)/.test(title))
    return kind === 'issuer' || bracket || isBodies(line);
  if (kind === 'issuer') return YEAR_FIRST.test(title);
  return kind === 'short' && line.length >= 4 && BEGINS.test(line) && !BEGINS.test(title);
}

/** Whether a line consists of several bodies, separated by white space. */
function isBodies(line: string): boolean {
  const names = line.split(/[\s\u3000]+/);
  return names.length > 1 && names.every((name) => kindOfLine(name) === 'issuer');
}

/** Whether a bracket or quotation mark is still open at the end of a line. */
function isOpen(line: string): boolean {
  return ['《》', '“”', '（）', '「」'].some(
    ([open = '', close = '']) => line.lastIndexOf(open) > line.lastIndexOf(close),
  );
}

/** Whether the beginning of a title is missing: it closes a bracket that it does not open, or begins with 的, 和 or the like. */
function isCut(title: string): boolean {
  const closes = ['《》', '“”', '（）'].some(([open = '', close = '']) => {
    const at = title.indexOf(close);
    return at >= 0 && !title.slice(0, at).includes(open);
  });
  return closes || /^[的和与及、》”）（(]/u.test(title);
}

function compact(words: string): string {
  return words.normalize('NFKC').replace(/\s/g, '');
}

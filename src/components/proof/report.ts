import type { TextDifference } from '../../proof/text-difference.ts';

/** A line of a report. */
export interface ReportLine {
  /** Whether the check passed; null where it could not be made. */
  right: boolean | null;
  text: string;
  /** Where two texts differ. */
  difference?: TextDifference | undefined;
}

/** What a check has compared and found. */
export interface Report {
  /** What was checked, 文字核验. */
  name: string;
  lines: ReportLine[];
}

const SIGNS = { true: '一致', false: '不一致', null: '未能核验' } as const;

/** Runs a check and shows its report in place of the last one, or why there is none. */
export async function showCheck(place: HTMLElement, check: () => Promise<Report>): Promise<void> {
  place.textContent = '正在核验…';
  try {
    showReport(place, await check());
  } catch (error) {
    place.textContent = `没能核验：${error instanceof RangeError ? error.message : '网络不通，或脚本没有取到。'}`;
  }
}

/** Shows a report, with the time. */
function showReport(place: HTMLElement, { name, lines }: Report): void {
  const wrong = lines.filter(({ right }) => right === false).length;
  const untold = lines.some(({ right }) => right === null);
  const head = paragraph(
    `${name}：${wrong > 0 ? `发现${wrong}处不一致` : `全部一致${untold ? '，另有未能核验的' : ''}`}。`,
  );
  head.className = 'verdict';
  head.dataset['right'] = String(wrong === 0);
  const list = document.createElement('ul');
  list.append(...lines.map(itemOf));
  const time = paragraph(
    `核验时间：${new Date().toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'medium' })}，在这台设备上进行。`,
  );
  time.className = 'quiet';
  place.replaceChildren(head, list, time);
}

function itemOf({ right, text, difference }: ReportLine): HTMLElement {
  const item = document.createElement('li');
  const sign = document.createElement('b');
  sign.textContent = SIGNS[`${right}`];
  item.append(sign, ` ${text}`);
  if (difference) item.append(differenceOf(difference));
  return item;
}

/** “第12行第5字起：…”, with the expected words in `<del>` and the actual ones in `<ins>`. */
function differenceOf({ line, column, before, expected, found }: TextDifference): HTMLElement {
  const shown = paragraph(`第${line}行第${column}字起：应为“${visible(before)}`);
  const [should, stands] = [document.createElement('del'), document.createElement('ins')];
  should.textContent = visible(expected) || '（无）';
  stands.textContent = visible(found) || '（无）';
  shown.append(should, `”，实为“${visible(before)}`, stands, '”。');
  return shown;
}

function visible(text: string): string {
  return text.replaceAll('\n', '⏎');
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

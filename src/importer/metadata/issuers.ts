import type { Part } from '../../model/part.ts';
import { kindOfLine, OFFICE } from '../lines.ts';
import { isBracketOfName } from '../signature.ts';
import { linesOf } from './frame-lines.ts';
import type { Titles } from './titles.ts';

const DAY_AT_END =
  /\s*(?:\d{4}|[〇○零一二三四五六七八九]{4}|(?:中[華华])?民[國国]\s?\S{1,6}?)\s?年\s?\S{1,3}\s?月\s?\S{1,3}\s?日$/;
const SEAL = /[（(][^（()）]*章[)）]/g;

/** The bodies of a signature, without dates and notes on seals; a bracket with another name stays with its body. */
export function signersOf(signature: readonly string[]): string[] {
  const names: string[] = [];
  for (const line of signature.filter((one) => kindOfLine(one) !== 'date')) {
    const name = line.replace(DAY_AT_END, '').replace(SEAL, '').trim();
    if (isBracketOfName(line)) names.push(`${names.pop() ?? ''}${name}`);
    else names.push(...(kindOfLine(line) === 'speaker' ? [bodyOfSpeaker(name) ?? ''] : splitNames(name)));
  }
  return names.filter((name) => name !== '');
}

/** Splits a list of bodies, 中共中央　国务院; a spaced single name is joined, 青 山 市 水 务 局. */
export function splitNames(names: string): string[] {
  const pieces = names.split(/[、，,；;\s\u3000]+/).filter(Boolean);
  return pieces.some((piece) => piece.length === 1) ? [pieces.join('')] : pieces;
}

const TITLED =
  /^(.{2,60}?)(?:等.{1,4}(?:部门|单位|委办局|机关|委局))?(?:关于|關於|(?:19|20)\d{2}年|[一二][〇○零九]..年|1\d{2}年度)/u;
const REPORT = /^(.{2,30}(?:政府|委员会|法院|检察院))工作报告/u;

/** The issuer of an order (令), 青山市人民政府令. */
export function issuersOfOrder(head: readonly string[]): string[] {
  const order = head.map((line) => /^(.{2,30})令(?:第.{1,6}号)?$/u.exec(line)?.[1] ?? '');
  return order.filter((name) => kindOfLine(name) === 'issuer');
}

/** The bodies at the beginning of a title, 江西省人民政府办公厅关于…的意见, 上海市应急管理局2025年工作要点 or 抚顺市政府工作报告. */
export function issuersInTitles({ title, noticeTitle }: Titles): string[] {
  for (const text of [noticeTitle, title]) {
    const named = splitNames((TITLED.exec(text ?? '') ?? REPORT.exec(text ?? ''))?.[1] ?? '');
    // The last of several names decides whether all are bodies: 中共中央　国务院.
    if (kindOfLine(named.at(-1) ?? '') === 'issuer' && named.every((name) => name.length > 2)) return named;
  }
  return [];
}

const OFFICE_AT_END = new RegExp(`${OFFICE}(?:[\\s\\u3000].*)?$`, 'u');
const CONGRESS = /在(.{2,20}?(?:省|市|县|区|州|盟|旗|镇|乡))第?.{0,3}[届屆].{0,4}(?:人民代表大会|人大)/u;
const ON_BEHALF = /我(?:谨|受.{2,16}委托，)?代表([^，。]{0,16}?(?:国务院|政府|委员会|法院|检察院))/u;

/**
 * The body that the speaker of a report represents: “青山市人民政府市长　某某” → 青山市人民政府, “国务院总理　李克强” → 国务院; else from
 * “现在，我代表市人民政府”, with the place of the congress. Empty where there is neither.
 */
export function issuersOfSpeech(head: readonly string[], parts: readonly Part[]): string[] {
  const speech = head.find((line) => kindOfLine(line) === 'speech');
  if (speech === undefined) return [];
  const below = head.slice(head.indexOf(speech) + 1);
  const speaker = below.find((line) => ['speaker', 'issuer'].includes(kindOfLine(line)));
  const body =
    speaker === undefined ? null : kindOfLine(speaker) === 'issuer' ? speaker : bodyOfSpeaker(speaker);
  return [body ?? representedBody(speech, parts)].filter((name) => name !== null);
}

/** The body before an office; null for an office alone, 代市长 高键. */
function bodyOfSpeaker(line: string): string | null {
  const body = line.replace(OFFICE_AT_END, '');
  return body === '' || body === line || !/国务院|政府|[会局委院厅部办署]$/u.test(body) ? null : body;
}

function representedBody(speech: string, parts: readonly Part[]): string | null {
  const words = parts
    .filter(({ kind }) => kind === 'preamble' || kind === 'notice')
    .flatMap(linesOf)
    .join('');
  const body = ON_BEHALF.exec(words)?.[1];
  const place = CONGRESS.exec(speech)?.[1];
  if (body === undefined || body === '国务院') return body ?? null;
  if (/^[^省市县区州盟旗镇乡]/u.test(body) && !/^(?:人民)?政府/u.test(body)) return body;
  return place === undefined
    ? null
    : place + body.replace(/^(?:省|市|县|区|州|盟|旗|镇|乡|自治区|自治县|自治州)/u, '');
}

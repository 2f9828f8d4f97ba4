import { readNumeral } from '../model/numeral.ts';
import type { Part } from '../model/part.ts';
import type { Metadata, TimelineEntry } from '../model/plan.ts';
import type { Region } from '../model/register.ts';
import { docTypeOf, kindOfLine, readLabel } from './lines.ts';

/** What a document says of itself, as far as its lines show it; sectors are left to the editor. */
export type FoundMetadata = Omit<Metadata, 'id' | 'title'> & { title: string | null };

/**
 * The metadata of a document, from labelled lines (“发布日期：2025-05-13”), from lines that show by their form what they
 * are (“青应急〔2023〕16号”), and from its words. What no line says is null.
 */
export function readMetadata(parts: readonly Part[], regions: readonly Region[]): FoundMetadata {
  const lines = frameLines(parts);
  const label = (...names: string[]) => labelled(lines.all, names);
  const titles = readTitles(parts);
  const signature = linesOf(parts.findLast((part) => part.kind === 'signature'));
  const signers = signature.filter((line) => kindOfLine(line) !== 'date');
  const issuers = signers.length > 0 ? signers : splitNames(label('发文机关', '发文机构', '制发机关'));
  const region = findRegion([...issuers, titles.title ?? '', titles.noticeTitle ?? ''], regions);
  const dates = {
    written: toIso(
      signature.findLast((line) => kindOfLine(line) === 'date') ?? label('成文日期', '生成日期'),
    ),
    printed: toIso(lines.tail.find((line) => /印发$/.test(line)) ?? label('印发日期')),
    published: toIso(
      label('发布日期', '公开日期') ?? lines.head.find((line) => kindOfLine(line) === 'date') ?? null,
    ),
  };
  return {
    ...titles,
    docType: titles.title && docTypeOf(titles.title),
    docNumber: docNumber(label('发文字号', '文号') ?? lines.all.find(isDocNumber) ?? null),
    indexNumber: label('索引号', '统一编号') ?? lines.head.find(isIndexNumber) ?? null,
    issuers,
    region: region?.id ?? null,
    level: region?.level ?? null,
    year: yearOf(titles.title) ?? yearOf(titles.noticeTitle),
    dates,
    disclosure: readDisclosure(lines.all),
    subject: label('主题分类'),
    salutation: readSalutation(parts),
    signature,
    cc: lines.tail.map((line) => /^抄送[：:](.*)$/.exec(line)?.[1]).find(Boolean) ?? null,
    copies: Number(lines.tail.map((line) => /共印(\d+)份/.exec(line)?.[1]).find(Boolean)) || null,
    annexes: readAnnexes(parts, lines.all),
    sectors: [],
    timeline: readTimeline(parts, dates, lines),
  };
}

interface FrameLines {
  /** Before the plan's own words. */
  head: string[];
  /** After them. */
  tail: string[];
  all: string[];
}

function frameLines(parts: readonly Part[]): FrameLines {
  const body = parts.findIndex((part) => part.kind === 'preamble' || part.kind === 'clause');
  const of = (some: readonly Part[]) => some.filter((part) => part.kind === 'frame').flatMap(linesOf);
  const head = of(parts.slice(0, Math.max(body, 0)));
  const tail = of(parts.slice(Math.max(body, 0)));
  return { head, tail, all: [...head, ...tail] };
}

function linesOf(part: Part | undefined): string[] {
  return part?.text.split('\n') ?? [];
}

function labelled(lines: readonly string[], names: readonly string[]): string | null {
  for (const line of lines) {
    const found = readLabel(line);
    if (found && names.includes(found.label) && found.value !== '') return found.value;
  }
  return null;
}

/** The plan's own title is the last one before its words; a covering notice's title speaks of 印发 and ends in 通知. */
function readTitles(parts: readonly Part[]): { title: string | null; noticeTitle: string | null } {
  const { head } = frameLines(parts);
  const titles = head.filter((line) => kindOfLine(line) === 'title');
  const notices = titles.filter((line) => /通知$/.test(line) && /印发|转发|下发/.test(line));
  const own = titles.filter((line) => !notices.includes(line)).at(-1);
  const notice = notices.at(-1) ?? null;
  const quoted = notice && /(?:印发|转发|下发)《(.+)》的通知$/.exec(notice)?.[1];
  return { title: own ?? quoted ?? notice, noticeTitle: own || quoted ? notice : null };
}

function isDocNumber(line: string): boolean {
  return kindOfLine(line) === 'number' && /号$/.test(line);
}

function isIndexNumber(line: string): boolean {
  return kindOfLine(line) === 'number' && !/号$/.test(line);
}

/** 发文字号 with the brackets and without the spaces that GB/T 9704 asks for, “长安委[2025] 10号” → 长安委〔2025〕10号. */
export function docNumber(printed: string | null): string | null {
  return printed?.replace(/\s/g, '').replace(/[〔[［【（(](\d{4})[〕\]］】）)](?:第)?/, '〔$1〕') ?? null;
}

function readDisclosure(lines: readonly string[]): string | null {
  const label = labelled(lines, ['公开属性', '公开方式', '公开类别']);
  const note = lines.find((line) => kindOfLine(line) === 'note');
  return label ?? note?.replace(/^（|）$/g, '').replace(/^.*[：:]/, '') ?? null;
}

function readSalutation(parts: readonly Part[]): string | null {
  const words = parts.find((part) => part.kind === 'notice' || part.kind === 'preamble');
  const first = linesOf(words)[0] ?? '';
  return kindOfLine(first) === 'salutation' ? first : null;
}

function readAnnexes(parts: readonly Part[], lines: readonly string[]): Metadata['annexes'] {
  const start = lines.findIndex((line) => kindOfLine(line) === 'annexes');
  if (start < 0) return [];
  const list = lines.slice(start);
  const end = list.findIndex((line, i) => i > 0 && !/^\d{1,2}[.．、]/.test(line));
  const titles = (end < 0 ? list : list.slice(0, end)).map((line) =>
    line.replace(/^附\s?件\s?[一二三四五六七八九十\d]*[：:]\s?/, '').replace(/^\d{1,2}[.．、]\s?/, ''),
  );
  const present = parts.filter((part) => part.kind === 'annex').length;
  return titles.map((title, i) => ({ title, present: i < present }));
}

/** The place that issuer or title name, the longest name first: 上海市长宁区 is 长宁区, not 上海市. */
function findRegion(texts: readonly string[], regions: readonly Region[]): Region | null {
  const names = regions.flatMap((region) => [region.name, ...region.names].map((name) => ({ name, region })));
  names.sort((a, b) => b.name.length - a.name.length);
  for (const text of texts) {
    const found = names.filter(({ name }) => text.includes(name)).map(({ region }) => region);
    const deepest = found.find((region) => found.some((other) => other.id === region.parent)) ?? found[0];
    if (deepest) return deepest;
  }
  return null;
}

function yearOf(title: string | null): number | null {
  const year = title && /(20\d{2}|19\d{2})\s?年/.exec(title)?.[1];
  return year ? Number(year) : null;
}

/** An ISO date from a date as printed, 2021年4月9日印发 or 2023.04.03 or 二〇二一年四月七日; null where there is none. */
export function toIso(printed: string | null): string | null {
  if (printed === null) return null;
  const digits = /(\d{4})[年.\-/](\d{1,2})[月.\-/](\d{1,2})/.exec(printed)?.slice(1).map(Number);
  const han = /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)日/.exec(
    printed,
  );
  const parts = digits ?? han?.slice(1).map((numeral) => readNumeral(numeral.replaceAll('○', '〇')) ?? 0);
  if (!parts) return null;
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}

function readTimeline(parts: readonly Part[], dates: Metadata['dates'], lines: FrameLines): TimelineEntry[] {
  const entry = (
    kind: TimelineEntry['kind'],
    to: string | null,
    quote: string | undefined,
  ): TimelineEntry[] => (to && quote ? [{ kind, from: null, to, quote, clause: null }] : []);
  const notice = parts.find((part) => part.kind === 'notice')?.text ?? '';
  const approved = /(\d{4}年\d{1,2}月\d{1,2}日)[^，。]*(?:通过|同意|审定)/.exec(notice);
  const dateLine = (texts: string[], iso: string | null) =>
    texts.find((line) => iso !== null && toIso(line) === iso);
  return [
    ...entry('approved', toIso(approved?.[1] ?? null), approved?.[0]),
    ...entry(
      'written',
      dates.written,
      dateLine(parts.filter((p) => p.kind === 'signature').flatMap(linesOf), dates.written),
    ),
    ...entry('printed', dates.printed, dateLine(lines.tail, dates.printed)),
    ...entry('published', dates.published, dateLine(lines.head, dates.published)),
  ];
}

function splitNames(names: string | null): string[] {
  return names?.split(/[、，,；;\s]+/).filter(Boolean) ?? [];
}

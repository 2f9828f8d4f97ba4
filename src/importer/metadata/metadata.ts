import { spellDocNumber } from '../../model/doc-number.ts';
import type { Part } from '../../model/part.ts';
import type { Metadata } from '../../model/plan.ts';
import type { Region } from '../../model/register.ts';
import { type Evidence, NO_EVIDENCE } from '../formats/extract.ts';
import { docTypeOf, kindOfLine, readLabels } from '../lines.ts';
import { readAnnexes } from './annex-list.ts';
import { isDateBelowTitle, toIso, yearOf } from './dates.ts';
import { frameLines, linesOf } from './frame-lines.ts';
import { readPlace } from './region.ts';
import { readTimeline } from './timeline.ts';
import { readTitles } from './titles.ts';

/** What a document says of itself, as far as its lines show it; sectors are left to the editor. */
export type FoundMetadata = Omit<Metadata, 'id' | 'title'> & { title: string | null };

/** The labels behind which each field stands, the surest first. */
const LABELS = {
  issuers: ['发文机关', '发文机构', '发文单位', '制发机关', '發文機關', '发布机构'],
  docNumber: ['发文字号', '文号', '發文字號'],
  indexNumber: ['索引号', '索取号', '统一编号', '索引號'],
  written: ['成文日期', '成文时间', '生成日期', '发文日期', '發文日期'],
  printed: ['印发日期', '印发时间'],
  published: ['发布日期', '发布时间', '发表时间', '公开日期', '公布日期', '公布时间', '發布日期', '發佈日期'],
  disclosure: ['公开属性', '公开方式', '公开类别', '公开形式', '信息公开形式'],
  subject: ['主题分类'],
} as const;

/**
 * The metadata of a document, from labelled lines (“发布日期：2025-05-13”), from lines that show by their form what they
 * are (“青应急〔2023〕16号”), and from its words; where these are silent, from what its page says of it. Else it is null.
 */
export function readMetadata(
  parts: readonly Part[],
  regions: readonly Region[],
  evidence: Evidence = NO_EVIDENCE,
): FoundMetadata {
  const lines = frameLines(parts);
  const label = (field: keyof typeof LABELS) => labelled(lines.all, LABELS[field]);
  const titles = readTitles(parts);
  const signature = linesOf(parts.findLast((part) => part.kind === 'signature'));
  const signers = signature.filter((line) => kindOfLine(line) !== 'date');
  const issuers = signers.length > 0 ? signers : splitNames(label('issuers') ?? issuerOf(titles, evidence));
  const place = readPlace([...issuers, titles.title ?? '', titles.noticeTitle ?? ''], regions, lines.all);
  const dates = {
    written: toIso(
      signature.findLast((line) => kindOfLine(line) === 'date') ??
        label('written') ??
        lines.head.find(isDateBelowTitle) ??
        null,
    ),
    printed: toIso(lines.tail.find((line) => /印发$/.test(line)) ?? label('printed')),
    published: toIso(
      label('published') ?? lines.head.find((line) => kindOfLine(line) === 'date') ?? evidence.published,
    ),
  };
  return {
    ...titles,
    docType: titles.title && docTypeOf(titles.title),
    docNumber: docNumber(label('docNumber') ?? lines.all.find(isDocNumber) ?? null),
    indexNumber: label('indexNumber') ?? lines.head.find(isIndexNumber) ?? null,
    issuers,
    region: place.region?.id ?? null,
    level: place.level,
    year: yearOf(titles.title) ?? yearOf(titles.noticeTitle),
    dates,
    disclosure: readDisclosure(lines.all),
    subject: label('subject'),
    salutation: readSalutation(parts),
    signature,
    cc: lines.tail.map((line) => /^(?:抄送|副本)[：:](.*)$/.exec(line)?.[1]).find(Boolean) ?? null,
    copies: Number(lines.tail.map((line) => /共印(\d+)份/.exec(line)?.[1]).find(Boolean)) || null,
    annexes: readAnnexes(parts, lines.all),
    sectors: [],
    timeline: readTimeline(parts, dates, lines),
    facts: [],
  };
}

/** The value of one of these labels, the first that has one, on its line or where that ends with the label, on the next. */
function labelled(lines: readonly string[], names: readonly string[]): string | null {
  const found = lines.flatMap((line, i) =>
    readLabels(line).map(({ label, value }) => ({ label, value: value || valueBelow(lines[i + 1] ?? '') })),
  );
  const ranked = names.flatMap((name) => found.filter(({ label, value }) => label === name && value !== ''));
  return ranked[0]?.value ?? null;
}

/** A line that may be the value of the label above it. */
function valueBelow(line: string): string {
  return ['number', 'date', 'issuer', 'note', 'short'].includes(kindOfLine(line)) ? line : '';
}

/**
 * The body that a title begins with, 江西省人民政府办公厅关于…的意见 or 上海市应急管理局2025年工作要点; else the one that a page names as its
 * text's source, where that is one that issues documents and no newspaper.
 */
function issuerOf({ title, noticeTitle }: ReturnType<typeof readTitles>, evidence: Evidence): string | null {
  const named = [noticeTitle, title].map(
    (text) => /^(.{3,40}?)(?:关于|關於|(?:19|20)\d{2}年|1\d{2}年度)/.exec(text ?? '')?.[1] ?? '',
  );
  return [...named, evidence.issuer ?? ''].find((name) => kindOfLine(name) === 'issuer') ?? null;
}

function isDocNumber(line: string): boolean {
  return kindOfLine(line) === 'number' && /号$/.test(line);
}

function isIndexNumber(line: string): boolean {
  return kindOfLine(line) === 'number' && !/号$/.test(line);
}

/** 发文字号 as it is spelled everywhere, “长安委[2025] 10号” → 长安委〔2025〕10号; what has another form without its spaces. */
function docNumber(printed: string | null): string | null {
  return printed && (spellDocNumber(printed) ?? printed.replaceAll(/\s/g, ''));
}

function readDisclosure(lines: readonly string[]): string | null {
  const label = labelled(lines, LABELS.disclosure);
  const note = lines.find((line) => kindOfLine(line) === 'note');
  return label ?? note?.replace(/^（|）$/g, '').replace(/^.*[：:]/, '') ?? null;
}

function readSalutation(parts: readonly Part[]): string | null {
  const words = parts.find((part) => part.kind === 'notice' || part.kind === 'preamble');
  const first = linesOf(words)[0] ?? '';
  return kindOfLine(first) === 'salutation' ? first : null;
}

function splitNames(names: string | null): string[] {
  return names?.split(/[、，,；;\s]+/).filter(Boolean) ?? [];
}

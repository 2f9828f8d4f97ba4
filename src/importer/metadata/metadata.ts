import type { Part } from '../../model/part.ts';
import type { Metadata } from '../../model/plan.ts';
import type { Region } from '../../model/register.ts';
import { docTypeOf, kindOfLine, readLabels } from '../lines.ts';
import { readAnnexes } from './annex-list.ts';
import { toIso } from './dates.ts';
import { frameLines, linesOf } from './frame-lines.ts';
import { findRegion } from './region.ts';
import { readTimeline } from './timeline.ts';
import { readTitles } from './titles.ts';

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
  const issuers = signers.length > 0 ? signers : splitNames(label('发文机关', '发文机构', '发文单位', '制发机关', '發文機關', '发布机构'));
  const region = findRegion([...issuers, titles.title ?? '', titles.noticeTitle ?? ''], regions);
  const dates = {
    written: toIso(
      signature.findLast((line) => kindOfLine(line) === 'date') ?? label('成文日期', '成文时间', '生成日期', '发文日期', '發文日期'),
    ),
    printed: toIso(lines.tail.find((line) => /印发$/.test(line)) ?? label('印发日期', '印发时间')),
    published: toIso(
      label('发布日期', '发布时间', '发表时间', '公开日期', '公布日期', '發布日期', '發佈日期') ?? lines.head.find((line) => kindOfLine(line) === 'date') ?? null,
    ),
  };
  return {
    ...titles,
    docType: titles.title && docTypeOf(titles.title),
    docNumber: docNumber(label('发文字号', '文号', '發文字號') ?? lines.all.find(isDocNumber) ?? null),
    indexNumber: label('索引号', '索取号', '统一编号', '索引號') ?? lines.head.find(isIndexNumber) ?? null,
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
    facts: [],
  };
}

/** The value of the first of these labels that has one, on its own line or where that ends with the label, on the next. */
function labelled(lines: readonly string[], names: readonly string[]): string | null {
  for (const [i, line] of lines.entries()) {
    for (const { label, value } of readLabels(line)) {
      const next = lines[i + 1] ?? '';
      const said = value === '' && readLabels(next).length === 0 ? next : value;
      if (names.includes(label) && said !== '') return said;
    }
  }
  return null;
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
  const label = labelled(lines, ['公开属性', '公开方式', '公开类别', '公开形式', '信息公开形式']);
  const note = lines.find((line) => kindOfLine(line) === 'note');
  return label ?? note?.replace(/^（|）$/g, '').replace(/^.*[：:]/, '') ?? null;
}

function readSalutation(parts: readonly Part[]): string | null {
  const words = parts.find((part) => part.kind === 'notice' || part.kind === 'preamble');
  const first = linesOf(words)[0] ?? '';
  return kindOfLine(first) === 'salutation' ? first : null;
}

function yearOf(title: string | null): number | null {
  const year = title && /(20\d{2}|19\d{2})\s?年/.exec(title)?.[1];
  return year ? Number(year) : null;
}

function splitNames(names: string | null): string[] {
  return names?.split(/[、，,；;\s]+/).filter(Boolean) ?? [];
}

import { spellDocNumber } from '../../model/doc-number.ts';
import type { Part } from '../../model/part.ts';
import type { Metadata } from '../../model/plan.ts';
import type { Region } from '../../model/register.ts';
import { type Evidence, NO_EVIDENCE } from '../formats/extract.ts';
import { docTypeOf, kindOfLine } from '../lines.ts';
import { readAnnexes } from './annexes.ts';
import { isDateBelowTitle, toIso } from './dates.ts';
import { frameLines, linesOf } from './frame-lines.ts';
import { readCopies, readCopiesTo } from './imprint.ts';
import { issuersInTitles, issuersOfOrder, issuersOfSpeech, signersOf, splitNames } from './issuers.ts';
import { type LabelledField, labelledValue } from './labels.ts';
import { readPlace } from './region.ts';
import { readSignature } from './signed.ts';
import { readTimeline } from './timeline.ts';
import { readTitles } from './titles.ts';
import { plannedYears, yearOfHeadings } from './years.ts';

/** The metadata found in a document; the title may be missing. */
export type FoundMetadata = Omit<Metadata, 'id' | 'draft' | 'title'> & { title: string | null };

/**
 * Reads the metadata of a document from labelled lines (“发布日期：2025-05-13”), from lines with a typical form
 * (“青应急〔2023〕16号”), from its words, and last from the file's own metadata. Fields that are not found are null.
 */
export function readMetadata(
  parts: readonly Part[],
  regions: readonly Region[],
  evidence: Evidence = NO_EVIDENCE,
): FoundMetadata {
  const lines = frameLines(parts);
  const label = (field: LabelledField) => labelledValue(lines.all, field);
  const titles = readTitles(parts, evidence.title);
  const signed = readSignature(parts);
  const issuers = [
    signersOf(signed.lines),
    splitNames(label('issuers') ?? ''),
    issuersOfSpeech(lines.head, parts),
    issuersOfOrder(lines.head),
    issuersBelowTitle(lines.head),
    issuersInTitles(titles),
    isBody(evidence.issuer) ? splitNames(evidence.issuer) : [],
  ].find((names) => names.length > 0);
  const names = [...(issuers ?? []), titles.title ?? '', titles.noticeTitle ?? ''];
  const place = readPlace(names, regions, lines.all);
  const number = docNumber(label('docNumber') ?? lines.all.find(isDocNumber) ?? null);
  const dates = {
    written: toIso(
      signed.day ??
        label('written') ??
        lines.head.find(isDateBelowTitle) ??
        lines.head.find((line) => kindOfLine(line) === 'speech') ??
        null,
    ),
    printed: toIso(lines.tail.find((line) => /印发?$/.test(line) && toIso(line)) ?? label('printed')),
    published: toIso(
      label('published') ?? lines.head.find((line) => kindOfLine(line) === 'date') ?? evidence.published,
    ),
  };
  const years = plannedYears([titles.title, titles.noticeTitle], dates.written ?? dates.printed, number);
  return {
    ...titles,
    docType: titles.title && docTypeOf(titles.title),
    docNumber: number,
    indexNumber: label('indexNumber') ?? lines.head.find(isIndexNumber) ?? null,
    issuers: issuers ?? [],
    region: place.region?.id ?? null,
    level: place.level,
    ...years,
    year: years.year ?? yearOfHeadings(headingsOf(parts)),
    dates,
    disclosure: label('disclosure') ?? disclosureIn([...lines.all, ...signed.notes]),
    subject: label('subject'),
    salutation: readSalutation(parts, lines.all),
    signature: signed.lines,
    cc: readCopiesTo(lines.tail),
    copies: readCopies(lines.tail),
    annexes: readAnnexes(parts, lines, titles.title),
    sectors: [],
    timeline: readTimeline(parts, dates, lines),
    facts: [],
  };
}

/** The headings of the top-level clauses, or of its children where there is only one. */
function headingsOf(parts: readonly Part[]): string[] {
  const clauses = parts.filter(({ kind }) => kind === 'clause' || kind === 'heading');
  const [first, ...others] = clauses;
  const highest = first && others.length === 0 ? first.children : clauses;
  return highest.flatMap(({ title }) => title ?? []);
}

function isBody(name: string | null): name is string {
  return name !== null && kindOfLine(name) === 'issuer';
}

/** The bodies between the title and the date in brackets: 中共中央　国务院, （2025年1月1日）. */
function issuersBelowTitle(head: readonly string[]): string[] {
  const day = head.findIndex(isDateBelowTitle);
  const above = head.slice(0, Math.max(day, 0));
  const names = above.slice(above.findLastIndex((line) => kindOfLine(line) !== 'issuer') + 1);
  return names.length < above.length ? names.flatMap(splitNames) : [];
}

function isDocNumber(line: string): boolean {
  return kindOfLine(line) === 'number' && /[号號](?:\s+签发人.*)?$/.test(line);
}

function isIndexNumber(line: string): boolean {
  return kindOfLine(line) === 'number' && !isDocNumber(line);
}

/** The normalised 发文字号, “长安委[2025] 10号” → 长安委〔2025〕10号; other numbers only without spaces. */
function docNumber(line: string | null): string | null {
  const printed = line?.replace(/\s+签发人.*$/, '') ?? null;
  return printed && (spellDocNumber(printed) ?? printed.replaceAll(/\s/g, ''));
}

function disclosureIn(lines: readonly string[]): string | null {
  const note = lines.find((line) => kindOfLine(line) === 'note' && /公开/.test(line));
  return note?.replace(/^（|）$/g, '').replace(/^.*[：:]/, '') ?? null;
}

/** The addressees at the beginning of notice or plan, on one or more lines, or after 主送 in the imprint. */
function readSalutation(parts: readonly Part[], frame: readonly string[]): string | null {
  const words = linesOf(parts.find((part) => part.kind === 'notice' || part.kind === 'preamble'));
  const end = words.findIndex((line) => kindOfLine(line) === 'salutation');
  const above = words.slice(0, Math.max(end, 0));
  if (end >= 0 && end < 6 && above.every((line) => /[，、；,]$/.test(line)))
    return words.slice(0, end + 1).join('');
  const sent = frame.find((line) => /^主\s?送(?:机关|單位|单位)?[：:]\s*\S/.test(line));
  return sent?.replace(/^.*?[：:]\s*/, '') ?? null;
}

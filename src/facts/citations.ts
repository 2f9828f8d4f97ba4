import type { Citation } from '../model/facts.ts';
import { documentId, titleKey } from './document-id.ts';
import { isDocument } from './document-title.ts';
import { matchesIn, type Span, scanForm } from './scan.ts';

/** The context in which citations are read. */
export interface CitationContext {
  /** The plan's own title, which is not a citation. */
  title: string;
  /** The full titles of abbreviations in the plan, 意见 → 关于…的意见 after （以下简称《意见》）. */
  shortened: ReadonlyMap<string, string>;
}

/**
 * Reads the documents in 《》, which may be nested, with the document number after them:
 * 《长治市人民政府关于做好2025年安全生产工作的通知》（长政发〔2025〕1号）.
 */
export function readCitations(text: string, { title: own, shortened }: CitationContext): Citation[] {
  const spans = titlesIn(text);
  const scan = spans.length === 0 ? '' : scanForm(text);
  return spans.flatMap((span) => {
    const quote = text.slice(span.start, span.end);
    const title = quote.slice(1, -1).trim();
    if (title === '' || titleKey(title) === titleKey(own) || !isDocument(title, scan, span)) return [];
    const document = documentId(shortened.get(title) ?? title);
    return [{ quote, ...span, title, docNumber: numberAfter(text, scan, span.end), document }];
  });
}

const SHORTENED = /》\([^。;\n《》]{0,30}?以下(?:统)?简称:?《([^《》]{1,30})》/g;

/** The abbreviated titles of a text: 《关于…的意见》（以下简称《意见》） gives 意见 → 关于…的意见. */
export function shortenedTitles(text: string): Map<string, string> {
  const titles = titlesIn(text);
  if (titles.length === 0) return new Map();
  return new Map(
    matchesIn(scanForm(text), SHORTENED).flatMap(({ index, 1: short = '' }) => {
      const long = titles.find(({ end }) => end === index + 1);
      return long ? [[short, text.slice(long.start + 1, long.end - 1).trim()] as const] : [];
    }),
  );
}

/** The outermost 《…》; an unclosed 《 ends at the first 》 of its paragraph, and is ignored where there is none. */
function titlesIn(text: string): Span[] {
  const closings = closingsOf(text);
  const spans: Span[] = [];
  for (let start = text.indexOf('《'); start >= 0; ) {
    const end = closings.get(start);
    if (end !== undefined) spans.push({ start, end });
    start = text.indexOf('《', end ?? start + 1);
  }
  return spans;
}

/** The end of the title that begins at each 《. */
function closingsOf(text: string): Map<number, number> {
  const closings = new Map<number, number>();
  const marks = matchesIn(text, /[《》\n]/g);
  let first: number | undefined;
  for (const { 0: mark, index } of marks.toReversed()) {
    if (mark !== '《') first = mark === '》' ? index + 1 : undefined;
    else if (first !== undefined) closings.set(index, first);
  }
  let open: number[] = [];
  for (const { 0: mark, index } of marks) {
    if (mark === '\n') open = [];
    else if (mark === '《') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) closings.set(start, index + 1);
    }
  }
  return closings;
}

const NUMBER = /^\s?\(([^()]{1,20}\(?\d{4}\)\s?第?\d+号|[^()]{1,20}令第?\d+号)[,)]/;

function numberAfter(text: string, scan: string, end: number): string | null {
  const match = NUMBER.exec(scan.slice(end));
  if (!match) return null;
  const start = end + match[0].indexOf('(') + 1;
  return text.slice(start, start + (match[1] ?? '').length);
}

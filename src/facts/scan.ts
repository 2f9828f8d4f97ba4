import { simplify } from '../text/traditional.ts';

/** Offsets in a text, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** The place of a fact: `text.slice(start, end) === quote`. */
export interface Quotation extends Span {
  quote: string;
}

/**
 * The normalised form of a text that readers match: ASCII for full-width letters, digits and punctuation, round brackets, 。
 * for a full stop between Chinese words, and Simplified characters, “【責任單位：１科】” → “(责任单位:1科)”. Offsets do not change.
 */
export function scanForm(text: string): string {
  // Cached for the last text, since all readers get it in turn.
  if (text !== last.text) last = { text, scan: scanned(text) };
  return last.scan;
}

let last = { text: '', scan: '' };

function scanned(text: string): string {
  return simplify(text)
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[[【〔〈﹙]/g, '(')
    .replace(/[\]】〕〉﹚]/g, ')')
    .replace(/[\u3000\u00a0\u2028]/g, ' ')
    .replace(/[–—−~‐‑〜∼─]/g, '-')
    .replace(/(?<=[\u4e00-\u9fff)”》%])\.(?=[\u4e00-\u9fff“《]|\s|$)/g, '。');
}

/** All matches of a global pattern in a text, like `matchAll` but without cloning the pattern. */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return matches;
}

/**
 * The scan form with the insides of “…” and 《…》 masked, since numbers in names and titles are not targets, and with a line
 * break for the end of a table cell.
 */
export function maskNames(scan: string): string {
  const blank = (name: string) => name[0] + '□'.repeat(name.length - 2) + name.at(-1);
  return scan
    .replaceAll('\t', '\n')
    .replace(/《[^《》\n]{1,80}》|“[^“”\n]{1,60}”|「[^「」\n]{1,60}」/g, (name) =>
      /^“十[一二三四五六]五”$/.test(name) ? name : blank(name),
    );
}

/** The sentences of a masked text, without their final 。；！？. */
export function sentencesOf(masked: string): Span[] {
  return matchesIn(masked, /[^。;!?\n]+/g).map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

/** The sentence of a masked text at a place. */
export function sentenceAt(masked: string, place: number): Span {
  const start = Math.max(...['。', ';', '!', '?', '\n'].map((end) => masked.lastIndexOf(end, place - 1))) + 1;
  const length = masked.slice(place).search(/[。;!?\n]/);
  return { start, end: length < 0 ? masked.length : place + length };
}

/** The phrase around a span, between commas and full stops, “完成100公里架空线入地”; punctuation in brackets does not end it. */
export function phraseAround(masked: string, { start, end }: Span): Span {
  let from = start;
  for (let depth = 0; from > 0; from--) {
    const c = masked[from - 1] as string;
    if (c === ')') depth++;
    if (c === '(' && --depth < 0) break;
    if (c === '\n' || (depth === 0 && ends(masked, from - 1))) break;
  }
  let to = end;
  for (let depth = 0; to < masked.length; to++) {
    const c = masked[to] as string;
    if (c === '(') depth++;
    if (c === ')' && --depth < 0) break;
    if (c === '\n' || (depth === 0 && ends(masked, to))) break;
  }
  return { start: from, end: to };
}

/** Whether a phrase ends at a character; the comma in 8,500 does not end one. */
function ends(masked: string, at: number): boolean {
  const c = masked[at] as string;
  if (c !== ',') return /[。;:!?]/.test(c);
  return !(/\d/.test(masked[at - 1] ?? '') && /^\d{3}(?!\d)/.test(masked.slice(at + 1, at + 5)));
}

/** A span with its words, trimmed. */
export function quotationOf(text: string, { start, end }: Span): Quotation {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const quote = words.trim();
  return { quote, start: from, end: from + quote.length };
}

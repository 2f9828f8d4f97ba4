import type { Repair } from '../../model/repair.ts';
import { undoRepairs } from '../../model/undo-repairs.ts';

/** A change of the current text; offsets in UTF-16 code units. */
export interface Edit {
  start: number;
  end: number;
  /** The replacement. */
  text: string;
  /** The reason, where it differs from that of the batch. */
  reason?: string | undefined;
}

/** An edit that replaces a match; by default the match is removed. */
export function editOf({ index, 0: words }: RegExpExecArray, text = ''): Edit {
  return { start: index, end: index + words.length, text };
}

/** Edits that replace every match of a global pattern; by default the matches are removed. */
export function editsOf(text: string, pattern: RegExp, replacement = ''): Edit[] {
  return [...text.matchAll(pattern)].map((match) => editOf(match, replacement));
}

/** Sorts edits by place, and drops those that overlap an earlier one, or a longer one at the same place. */
export function withoutOverlap(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
  return kept;
}

/** The class of an edit's repair, how certain it is, and the reason. */
export type Grounds = Pick<Repair, 'class' | 'confidence' | 'reason'>;

/** A text with all its repairs so far, in order and not overlapping; undoing them gives the source. */
export interface RepairedText {
  readonly text: string;
  readonly repairs: readonly Repair[];
}

/** A source without repairs. */
export function untouched(source: string): RepairedText {
  return { text: source, repairs: [] };
}

/**
 * Applies edits, which must be in order and must not overlap. An edit that overlaps an earlier repair is merged with it and
 * keeps its grounds: a restored 專 that becomes 专 is still one restored character. A removal has the grounds of the edit.
 */
export function applyEdits(repaired: RepairedText, edits: readonly Edit[], grounds: Grounds): RepairedText {
  const repairs: Repair[] = [];
  let text = '';
  let done = 0;
  for (const { start, end, earlier, later } of groups(repaired.repairs, cutAtGaps(edits, repaired.repairs))) {
    text += repaired.text.slice(done, start);
    const published = rewrite(repaired.text.slice(start, end), later, start);
    const source = undoRepairs(
      repaired.text.slice(start, end),
      earlier.map((r) => ({ ...r, start: r.start - start, end: r.end - start })),
    );
    const cause = groundsOf(earlier, later, published, grounds);
    repairs.push({ ...cause, start: text.length, end: text.length + published.length, source, published });
    text += published;
    done = end;
  }
  return { text: text + repaired.text.slice(done), repairs: joinTouching(repairs) };
}

/** Splits edits at earlier removals, so that these keep their own repairs: a menu is not a blank line. */
function cutAtGaps(edits: readonly Edit[], repairs: readonly Repair[]): Edit[] {
  const gaps = repairs.filter((repair) => repair.published === '').map((repair) => repair.start);
  let next = 0; // the first gap after the edits so far
  return edits.flatMap((edit) => {
    const pieces: Edit[] = [];
    let rest = edit;
    while ((gaps[next] ?? Infinity) <= rest.start) next++;
    for (let gap = gaps[next]; gap !== undefined && gap < rest.end; gap = gaps[++next]) {
      if (gap === rest.start) continue;
      pieces.push({ ...rest, end: gap });
      rest = { ...rest, start: gap, text: '' };
    }
    return [...pieces, rest];
  });
}

/** Overlapping repairs and edits, and the range that they cover. */
interface Group {
  start: number;
  end: number;
  earlier: Repair[];
  later: Edit[];
}

function groups(repairs: readonly Repair[], edits: readonly Edit[]): Group[] {
  const all: Group[] = [
    ...repairs.map((r) => ({ start: r.start, end: r.end, earlier: [r], later: [] })),
    ...edits.map((e) => ({ start: e.start, end: e.end, earlier: [], later: [e] })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: Group[] = [];
  for (const group of all) {
    const last = merged.at(-1);
    if (last && group.start < last.end) {
      last.end = Math.max(last.end, group.end);
      last.earlier.push(...group.earlier);
      last.later.push(...group.later);
    } else {
      merged.push(group);
    }
  }
  return merged;
}

function rewrite(text: string, edits: readonly Edit[], offset: number): string {
  let written = '';
  let done = 0;
  for (const edit of edits) {
    written += text.slice(done, edit.start - offset) + edit.text;
    done = edit.end - offset;
  }
  return written + text.slice(done);
}

function groundsOf(earlier: Repair[], later: Edit[], published: string, batch: Grounds): Grounds {
  const first = earlier.find((r) => r.published !== '') ?? earlier[0];
  const own = { ...batch, reason: later[0]?.reason ?? batch.reason };
  const {
    class: name,
    confidence,
    reason,
  } = later.length > 0 && (published === '' || !first) ? own : (first ?? own);
  return reason === undefined ? { class: name, confidence } : { class: name, confidence, reason };
}

/** Merges adjacent repairs with the same grounds: 現狀 is one change of script, not two. */
function joinTouching(repairs: readonly Repair[]): Repair[] {
  const joined: Repair[] = [];
  for (const repair of repairs) {
    const last = joined.at(-1);
    if (last && last.end === repair.start && sameGrounds(last, repair)) {
      const source = last.source + repair.source;
      const published = last.published + repair.published;
      joined[joined.length - 1] = { ...last, end: repair.end, source, published };
    } else {
      joined.push(repair);
    }
  }
  return joined;
}

function sameGrounds(a: Grounds, b: Grounds): boolean {
  return a.class === b.class && a.confidence === b.confidence && a.reason === b.reason;
}

/** Joins texts by line breaks, with their repairs. */
export function concatenate(texts: readonly RepairedText[]): RepairedText {
  const repairs: Repair[] = [];
  let start = 0;
  for (const text of texts) {
    for (const repair of text.repairs) {
      repairs.push({ ...repair, start: repair.start + start, end: repair.end + start });
    }
    start += text.text.length + 1;
  }
  return { text: texts.map(({ text }) => text).join('\n'), repairs };
}

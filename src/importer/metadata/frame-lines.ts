import type { Part } from '../../model/part.ts';

/** The lines that stand around the clauses of a document. */
export interface FrameLines {
  /** Before the plan's own words. */
  head: string[];
  /** After them. */
  tail: string[];
  all: string[];
}

/** The frame of a document, before its own words and after them. */
export function frameLines(parts: readonly Part[]): FrameLines {
  const body = parts.findIndex((part) => part.kind === 'preamble' || part.kind === 'clause');
  const of = (some: readonly Part[]) => some.filter((part) => part.kind === 'frame').flatMap(linesOf);
  const head = of(parts.slice(0, Math.max(body, 0)));
  const tail = of(parts.slice(Math.max(body, 0)));
  return { head, tail, all: [...head, ...tail] };
}

/** The lines of a part, none where there is no part. */
export function linesOf(part: Part | undefined): string[] {
  return part?.text.split('\n') ?? [];
}

import type { Part } from '../../model/part.ts';

/** The frame lines of a document. */
export interface FrameLines {
  /** Before the plan's own words. */
  head: string[];
  /** The same in groups: above the notice, and between its signature and the plan's words. */
  headRuns: string[][];
  /** After them. */
  tail: string[];
  all: string[];
}

/** The frame of a document, before its own words and after them. */
export function frameLines(parts: readonly Part[]): FrameLines {
  const found = parts.findIndex((part) => part.kind === 'preamble' || part.kind === 'clause');
  const body = Math.max(found, 0);
  const of = (some: readonly Part[]) => some.filter((part) => part.kind === 'frame').map(linesOf);
  const headRuns = of(parts.slice(0, body));
  const head = headRuns.flat();
  const tail = of(parts.slice(body)).flat();
  return { head, headRuns, tail, all: [...head, ...tail] };
}

/** The lines of a part. */
export function linesOf(part: Part | undefined): string[] {
  return part?.text.split('\n') ?? [];
}

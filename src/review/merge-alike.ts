import type { LocatedFinding } from './locate.ts';
import type { Settlement } from './settlements.ts';

/** A finding with what may be written to settle it, one of them. */
export interface SettledFinding extends LocatedFinding {
  settlements: Settlement[];
  /** Its message without the lines to write. */
  said: string;
}

/** The findings on one line, of which those on entries that a register lacks are one, with all the entries to copy at once. */
export function mergeAlike(findings: readonly SettledFinding[]): SettledFinding[] {
  const merged: SettledFinding[] = [];
  for (const found of findings) {
    const last = merged.at(-1);
    const [own, before] = [found.settlements[0], last?.settlements[0]];
    const alike =
      found.code === 'register-unknown' && last?.code === found.code && own?.where === before?.where;
    if (last && own && before && alike) {
      const text = `${before.text}\n${own.text}`;
      merged[merged.length - 1] = {
        ...last,
        said: `${last.said}; ${found.said}`,
        settlements: [{ ...before, text }],
      };
    } else {
      merged.push(found);
    }
  }
  return merged;
}

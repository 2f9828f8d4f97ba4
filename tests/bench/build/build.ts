import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ClausePages } from '../../../src/model/clause-pages.ts';
import type { MeasuredRun } from './measured-run.ts';

/** The name of builds of this checkout in the table. */
export const OURS = 'ours';

/** A build with an empty cache; the next one, of which one plan differs; or another one, `part 1/4`. */
export type Step = 'first' | 'after one change' | `part ${string}` | 'joined';

/** The cost and the result of a build. */
export interface Build extends MeasuredRun {
  /** `ours`, a commit, or the name of a peer. */
  builder: string;
  /** The setting of clause pages; null for a peer, which has a page for each plan. */
  clausePages: ClausePages | null;
  step: Step;
  plans: number;
  pages: number;
  bytes: number;
}

/** The number of pages of a built site, and the size of all its files. */
export function sizeOf(folder: string): Pick<Build, 'pages' | 'bytes'> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return {
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    bytes: sizes.reduce((all, size) => all + size, 0),
  };
}

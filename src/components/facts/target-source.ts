import { splitYearKeys } from '../../model/period.ts';
import type { TargetPiece, TargetRegions, TargetYears } from './target-files.ts';
import { type Target, targetsIn } from './target-rows.ts';

/** A run of rows within one piece. */
export interface Part {
  name: string;
  from: number;
  to: number;
}

/** The targets that match a reader's filters; each part is fetched only when it is needed. */
export interface Selection {
  count: number;
  parts: readonly Part[];
}

/** Returns functions that fetch target files below `base`, `/data/targets/`, and cache them; `names` are those of the years. */
export function targetSource(base: string, names: readonly string[]) {
  const files = new Map<string, Promise<unknown>>();
  const read = <T>(name: string): Promise<T> => {
    const file = files.get(name) ?? fetchFile(`${base}${name}.json`);
    files.set(name, file);
    // What could not be fetched is asked for again.
    file.catch(() => files.delete(name));
    return file as Promise<T>;
  };
  return {
    regions: () => read<TargetRegions>('regions'),
    /** The targets of one year or all, of one region or all, each once. */
    select: async (year: string | null, region: string | null): Promise<Selection> => {
      const files = await Promise.all(filesOf(names, year).map((name) => read<TargetYears>(name)));
      const parts = files.flatMap((file) => partsOf(file, region));
      return { parts, count: parts.reduce((sum, { from, to }) => sum + to - from, 0) };
    },
    read: async ({ name, from, to }: Part): Promise<Target[]> =>
      targetsIn(await read<TargetPiece>(name), from, to),
  };
}

/** The names of the files with targets of a year, `2025` and `2023_2024_2025`; all for null. */
export function filesOf(names: readonly string[], year: string | null): string[] {
  return names.filter((name) => year === null || splitYearKeys(name).includes(year));
}

/** The rows of a region as ranges within the pieces of a file; all rows for null, none for a region that is not in the file. */
export function partsOf({ rows, piece, pieces, region }: TargetYears, id: string | null): Part[] {
  const at = id === null ? -1 : region.id.indexOf(id);
  if (id !== null && at === -1) return [];
  const [from, to] = id === null ? [0, rows] : [region.from[at] ?? 0, region.to[at] ?? 0];
  const first = Math.floor(from / piece);
  return pieces.slice(first, Math.ceil(to / piece)).map((name, index) => {
    const start = (first + index) * piece;
    return { name, from: Math.max(from, start) - start, to: Math.min(to, start + piece) - start };
  });
}

async function fetchFile(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

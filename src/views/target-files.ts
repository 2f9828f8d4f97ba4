import type { TargetGroup, TargetRow } from '../components/facts/TargetTable.astro';
import type { TargetPiece, TargetRegions, TargetYears } from '../components/facts/target-files.ts';
import { compareYearKeys, joinYearKeys, splitYearKeys, yearKeys } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { newestFirst } from './order.ts';
import { placesOf } from './places.ts';
import { type RegionView, regionsOf, rootsOf } from './regions.ts';
import { targetsOf } from './targets.ts';

/** How many rows a piece has. */
const PIECE = 400;

type Link = (address: string) => string;

/** The names of the files with the targets of the plans for the same years, `2025`, `2023_2024_2025`, the newest first. */
export function targetFileNames(plans: readonly Plan[]): string[] {
  return [...plansByName(plans).keys()];
}

function plansByName(plans: readonly Plan[]): Map<string, Plan[]> {
  const stating = plans.filter((plan) => placesOf(plan).some(({ clause }) => clause.targets.length > 0));
  const groups = Map.groupBy(stating, (plan) => joinYearKeys(yearKeys(plan)));
  return new Map(
    [...groups].sort(([a], [b]) => compareYearKeys(lastYear(a), lastYear(b)) || a.length - b.length),
  );
}

function lastYear(name: string): string {
  return splitYearKeys(name).at(-1) ?? name;
}

/** The files with all targets in pieces, by name: `regions`, `2025`, `2025-1`; `link` makes a link from an address of the site. */
export function targetFiles(
  plans: readonly Plan[],
  registers: Registers,
  link: Link,
): Map<string, TargetRegions | TargetYears | TargetPiece> {
  const byName = plansByName(plans);
  const files = new Map<string, TargetRegions | TargetYears | TargetPiece>();
  files.set('regions', regionsFile(regionsOf([...byName.values()].flat(), registers)));
  for (const [name, own] of byName)
    for (const [part, file] of filesOfYears(name, own, registers, link)) files.set(part, file);
  return files;
}

function regionsFile(views: readonly RegionView[]): TargetRegions {
  const file: TargetRegions = { id: [], name: [], depth: [] };
  const add = (view: RegionView, depth: number) => {
    file.id.push(view.region.id);
    file.name.push(view.region.name);
    file.depth.push(depth);
    for (const below of view.within) add(below, depth + 1);
  };
  for (const root of rootsOf(views)) add(root, 0);
  return file;
}

function filesOfYears(
  name: string,
  plans: readonly Plan[],
  registers: Registers,
  link: Link,
): [name: string, file: TargetYears | TargetPiece][] {
  const region: TargetYears['region'] = { id: [], from: [], to: [] };
  const rows: { group: TargetGroup; row: TargetRow }[] = [];
  const addPlans = (own: readonly Plan[]) => {
    for (const group of targetsOf(newestFirst(own), registers))
      for (const row of group.entries) rows.push({ group, row });
  };
  const addRegion = (view: RegionView) => {
    const at = region.id.push(view.region.id) - 1;
    region.from.push(rows.length);
    addPlans(view.plans);
    for (const below of view.within) addRegion(below);
    region.to[at] = rows.length;
  };
  const views = regionsOf(plans, registers);
  for (const root of rootsOf(views)) addRegion(root);
  const placed = new Set(views.flatMap((view) => view.plans));
  addPlans(plans.filter((plan) => !placed.has(plan)));
  const pieces = Array.from({ length: Math.ceil(rows.length / PIECE) }, (_, at) =>
    pieceOf(rows.slice(at * PIECE, (at + 1) * PIECE), link),
  );
  const named = pieces.map((piece, at): [string, TargetPiece] => [`${name}-${at + 1}`, piece]);
  return [[name, { rows: rows.length, piece: PIECE, pieces: named.map(([part]) => part), region }], ...named];
}

function pieceOf(rows: readonly { group: TargetGroup; row: TargetRow }[], link: Link): TargetPiece {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const indexes = new Map(groups.map((group, at) => [group, at]));
  const column = <T>(read: (row: TargetRow, group: TargetGroup) => T) =>
    rows.map(({ row, group }) => read(row, group));
  return {
    plan: {
      name: groups.map(({ name }) => name),
      title: groups.map(({ title }) => title),
      address: groups.map(({ address }) => link(address)),
      lang: groups.map(({ lang }) => lang ?? null),
    },
    row: {
      plan: column((_, group) => indexes.get(group) ?? 0),
      path: column(({ path }) => path),
      at: column(({ address }, group) => link(address).slice(link(group.address).length)),
      words: column(({ words }) => words.map(({ text }) => text).join('')),
      mark: column(({ words }) => markOf(words)),
      bound: column(({ bound }) => bound),
      value: column(({ value }) => value),
      printed: column(({ printed }) => printed),
      unit: column(({ unit }) => unit),
      kind: column(({ kind }) => kind),
    },
  };
}

function markOf(words: TargetRow['words']): [start: number, end: number] | null {
  const at = words.findIndex(({ marked }) => marked);
  if (at === -1) return null;
  const start = words.slice(0, at).reduce((sum, { text }) => sum + text.length, 0);
  return [start, start + (words[at]?.text.length ?? 0)];
}

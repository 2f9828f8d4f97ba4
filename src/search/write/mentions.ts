import type { ClauseRow } from './sources.ts';

/** The facet values that clauses have, and how often they name each unit and cite each document. */
export class Mentions {
  readonly sectors = new Set<string>();
  readonly themes = new Set<string>();
  readonly units = new Set<string>();
  readonly unitNames = new Map<string, number>();
  readonly documents = new Map<string, number>();

  /** Counts what a clause has. */
  add({ sectors, themes, units, citations }: ClauseRow): void {
    for (const sector of sectors) this.sectors.add(sector);
    for (const theme of themes) this.themes.add(theme);
    for (const { unit, name } of units) {
      if (unit !== null) this.units.add(unit);
      count(this.unitNames, name);
    }
    for (const { title } of citations) count(this.documents, title);
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

import { readLogEntries, readVersions } from '../content/collections.ts';
import { listHistory, readEdition } from '../content/history.ts';
import { type Edition, editionsOf } from '../model/editions.ts';
import type { Plan } from '../model/plan.ts';
import type { KeptEdition } from '../views/history.ts';
import { keyed } from './_paths.ts';

/** Paths for the plans with their editions, the oldest first. */
export async function editionPaths() {
  const log = (await readLogEntries()).toReversed();
  return keyed(
    (await readVersions()).map((version) => ({
      params: { plan: version.id },
      props: { version, editions: editionsOf(log, version.id) },
    })),
  );
}

/** The editions of a plan with their clauses: those of the last are the plan's, the others are kept in its history. */
export function readEditionsOf(
  { id, clauses }: Pick<Plan, 'id' | 'clauses'>,
  editions: readonly Edition[],
): KeptEdition[] {
  return editions.map((edition, at) => ({
    ...edition,
    clauses: at === editions.length - 1 ? clauses : readEdition(id, edition.name),
  }));
}

/** Paths for the words of each edition that was corrected since and that was kept. */
export async function earlierPaths() {
  const log = (await readLogEntries()).toReversed();
  const files = new Set(listHistory().map(({ plan, edition }) => `${plan}/${edition}`));
  return keyed(
    (await readVersions()).flatMap(({ id }) =>
      editionsOf(log, id)
        .slice(0, -1)
        .filter(({ name }) => files.has(`${id}/${name}`))
        .map(({ name, sha256 }) => ({
          params: { plan: id, edition: name },
          props: { plan: id, edition: name, sha256 },
        })),
    ),
  );
}

import { readLogEntries, readVersions } from '../content/collections.ts';
import { listHistory, readEdition } from '../content/history.ts';
import { type Edition, editionsOf } from '../model/editions.ts';
import type { Plan } from '../model/plan.ts';
import type { KeptEdition } from '../views/history.ts';
import { withCacheKeys } from './_paths.ts';

/** An edition, and whether there is a file of its words. It is a prop, so that a page is rendered again where one was added. */
export type FiledEdition = Edition & { hasFile: boolean };

/** The editions of each plan, the oldest first, by the id of the plan. */
async function readFiledEditions(): Promise<(plan: string) => FiledEdition[]> {
  const log = (await readLogEntries()).toReversed();
  const files = new Set(listHistory().map(({ plan, edition }) => `${plan}/${edition}`));
  return (plan) =>
    editionsOf(log, plan).map((edition) => ({ ...edition, hasFile: files.has(`${plan}/${edition.name}`) }));
}

/** Paths for the plans with their editions, the oldest first. */
export async function editionPaths() {
  const filed = await readFiledEditions();
  return withCacheKeys(
    (await readVersions()).map((version) => ({
      params: { plan: version.id },
      props: { version, editions: filed(version.id) },
    })),
  );
}

/** The editions of a plan with their clauses: those of the last are the plan's, the others are kept in its history. */
export function readEditionsOf(
  { id, clauses }: Pick<Plan, 'id' | 'clauses'>,
  editions: readonly FiledEdition[],
): KeptEdition[] {
  return editions.map(({ hasFile, ...edition }, at) => {
    const isLast = at === editions.length - 1;
    return { ...edition, clauses: isLast ? clauses : hasFile ? readEdition(id, edition.name) : null };
  });
}

/** Paths for the words of each edition that was corrected since and that was kept. */
export async function earlierPaths() {
  const filed = await readFiledEditions();
  return withCacheKeys(
    (await readVersions()).flatMap(({ id }) =>
      filed(id)
        .slice(0, -1)
        .filter(({ hasFile }) => hasFile)
        .map(({ name, sha256 }) => ({
          params: { plan: id, edition: name },
          props: { plan: id, edition: name, sha256 },
        })),
    ),
  );
}

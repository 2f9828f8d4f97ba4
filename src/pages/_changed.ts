import { createHash } from 'node:crypto';
import { once, readPlans } from '../content/collections.ts';
import { ALL, preparedFolder, readLastPages, readList, writePageKeys } from '../prepared-plans.ts';

/**
 * Of the paths of pages that show nothing but their props, and what all pages are made with, those whose pages the last
 * site does not have as they would be now: the others stay there. `addressOf` gives the address of a page,
 * `/n/沪安委会〔2021〕4号/`.
 */
export async function changedPaths<Path extends { props: object }>(
  paths: readonly Path[],
  addressOf: (path: Path) => string,
): Promise<Path[]> {
  if (preparedFolder === null) return [...paths];
  const names = await readNames();
  const last = readLastPages(preparedFolder);
  const keyed = paths.map((path) => ({
    path,
    address: addressOf(path),
    key: keyOf(path.props, names),
  }));
  writePageKeys(preparedFolder, Object.fromEntries(keyed.map(({ address, key }) => [address, key])));
  return keyed.filter(({ address, key }) => last[address] !== key).map(({ path }) => path);
}

/** What stands for a plan or a clause in a key: the digest of what the plan was read from, and the id of the clause. */
const readNames = once(async (): Promise<Map<unknown, string>> => {
  const list = readList(preparedFolder ?? '', ALL);
  const names = new Map<unknown, string>();
  for (const [index, plan] of (await readPlans()).entries()) {
    names.set(plan, list[index]?.digest ?? '');
    for (const clause of plan.clauses) names.set(clause, clause.id);
  }
  return names;
});

function keyOf(props: object, names: ReadonlyMap<unknown, string>): string {
  const shown = JSON.stringify(props, (_, value) =>
    typeof value === 'object' ? (names.get(value) ?? value) : value,
  );
  return createHash('sha256').update(shown).digest('hex');
}

import { issuerAddress, renamedAddresses, sectorAddress, unitAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers, Sector, Unit } from '../model/register.ts';
import type { Feed } from './feed.ts';

/** The feed of all plans, each with its main headings. */
export function feedOfAll(plans: readonly Plan[]): Feed {
  return { title: '全部计划', page: '/', entries: plans.map(withHeadings) };
}

/** The feeds of the issuers by name, each with its plans and their main headings. */
export function feedsOfIssuers(plans: readonly Plan[], registers: Registers): Map<string, Feed> {
  const issued = plans.flatMap((plan) => [...new Set(plan.issuers)].map((name) => ({ name, plan })));
  const byIssuer = Map.groupBy(issued, ({ name }) => name);
  return new Map(
    [...byIssuer].map(([name, own]) => {
      const entries = own.map(({ plan }) => withHeadings(plan));
      return [name, { title: name, page: issuerAddress(name, registers), entries }];
    }),
  );
}

/** The feeds of the sectors by id, each with the clauses that are tagged with it, plan by plan. */
export function feedsOfSectors(plans: readonly Plan[], { sectors }: Pick<Registers, 'sectors'>) {
  return feedsOf(
    sectors,
    sectorAddress,
    clausesBy(plans, (clause) => clause.sectors),
  );
}

/** The feeds of the responsible units by id, each with the clauses that name it, plan by plan. */
export function feedsOfUnits(plans: readonly Plan[], { units }: Pick<Registers, 'units'>) {
  const named = ({ units: own }: Clause) => own.flatMap(({ unit }) => unit ?? []);
  return feedsOf(units, unitAddress, clausesBy(plans, named));
}

/** The feeds of joined units and of issuers at the addresses that they had before, so that subscriptions go on. */
export function feedsAtOldAddresses(
  feeds: readonly Feed[],
  registers: Registers,
): [page: string, feed: Feed][] {
  const byPage = new Map(feeds.map((feed) => [feed.page, feed]));
  return [...renamedAddresses(registers)].flatMap(([old, { now }]): [string, Feed][] => {
    const feed = byPage.get(now);
    return feed ? [[old, feed]] : [];
  });
}

function feedsOf(
  subjects: readonly (Sector | Unit)[],
  addressOf: (id: string) => string,
  entries: ReadonlyMap<string, Feed['entries']>,
): Map<string, Feed> {
  return new Map(
    subjects.flatMap(({ id, name }): [string, Feed][] => {
      const own = entries.get(id);
      return own ? [[id, { title: name, page: addressOf(id), entries: own }]] : [];
    }),
  );
}

function withHeadings(plan: Plan): Feed['entries'][number] {
  return { plan, clauses: plan.clauses.filter(({ kind, parent }) => kind === 'clause' && parent === null) };
}

/** Groups clauses by subject, and within a subject by plan. */
function clausesBy(plans: readonly Plan[], subjectsOf: (clause: Clause) => readonly string[]) {
  const groups = new Map<string, { plan: Plan; clauses: Clause[] }[]>();
  for (const plan of plans) {
    for (const clause of plan.clauses) {
      for (const subject of new Set(subjectsOf(clause))) {
        const group = groups.get(subject) ?? [];
        if (group.at(-1)?.plan !== plan) group.push({ plan, clauses: [] });
        group.at(-1)?.clauses.push(clause);
        groups.set(subject, group);
      }
    }
  }
  return groups;
}

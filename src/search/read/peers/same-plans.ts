import type { Bundle } from '../bundle.ts';
import type { Identity } from '../files.ts';
import type { Answer } from '../searcher.ts';

/** A site that is searched. */
export interface SearchedSite {
  name: string;
  /** The address of its home page, ending in “/”. */
  address: string;
}

/** Where another site has a plan too. */
export interface OtherPlace {
  /** The name of the site. */
  name: string;
  /** The address of the plan's page there. */
  url: string;
}

interface Found {
  site: SearchedSite;
  bundle: Bundle;
  plan: number;
}

/**
 * The plans that were found on all sites so far. Plans of two sites with the same received file or the same 文号 are the same;
 * the site that was added first keeps it.
 */
export class FoundPlans {
  readonly #first = new Map<string, Found>();
  readonly #places = new Map<Bundle, Map<number, OtherPlace[]>>();
  readonly #repeating = new Set<SearchedSite>();

  /** Adds the answers of a site; returns them without the plans that other sites have shown already. */
  async add(site: SearchedSite, answers: readonly Answer[]): Promise<Answer[]> {
    const own = await Promise.all(answers.map((answer) => readFound(site, answer)));
    return answers.map((answer, at) => {
      const again = own[at]?.filter((found) => this.#isAgain(found)) ?? [];
      return without(answer, new Set(again.map(({ plan }) => plan)));
    });
  }

  /** Whether a site has found a plan that another one has shown already. */
  repeats(site: SearchedSite): boolean {
    return this.#repeating.has(site);
  }

  /** Where else a plan was found so far. */
  placesOf({ bundle, plan }: Pick<Found, 'bundle' | 'plan'>): readonly OtherPlace[] {
    return this.#places.get(bundle)?.get(plan) ?? [];
  }

  /** Notes a plan; whether another site has it already, which is told then where it is too. */
  #isAgain({ keys, id, ...found }: FoundPlan): boolean {
    const first = keys.map((key) => this.#first.get(key)).find((one) => one) ?? found;
    for (const key of keys) if (!this.#first.has(key)) this.#first.set(key, first);
    if (first.site === found.site) return false;
    this.#repeating.add(found.site);
    const { name, address } = found.site;
    const ofBundle = this.#places.get(first.bundle) ?? new Map<number, OtherPlace[]>();
    const place = { name, url: new URL(`plans/${id}/`, address).href };
    this.#places.set(first.bundle, ofBundle.set(first.plan, [...(ofBundle.get(first.plan) ?? []), place]));
    return true;
  }
}

type FoundPlan = Found & { keys: string[]; id: string };

async function readFound(site: SearchedSite, { bundle, clauses, plans }: Answer): Promise<FoundPlan[]> {
  const found = new Set([...[...clauses.keys()].map((record) => bundle.planOf(record)), ...plans]);
  if (found.size === 0) return [];
  const [identities, facts] = await Promise.all([bundle.identities(), bundle.plans()]);
  return [...found].map((plan) => ({
    ...{ site, bundle, plan },
    keys: keysOf(identities[plan]),
    id: facts[plan]?.id ?? '',
  }));
}

function keysOf([sha256, docNumber]: Identity | [] = []): string[] {
  return [...(sha256 ? [`sha256 ${sha256}`] : []), ...(docNumber ? [`number ${docNumber}`] : [])];
}

function without(answer: Answer, plans: ReadonlySet<number>): Answer {
  if (plans.size === 0) return answer;
  const clauses = [...answer.clauses].filter(([record]) => !plans.has(answer.bundle.planOf(record)));
  return { ...answer, clauses: new Map(clauses), plans: answer.plans.filter((plan) => !plans.has(plan)) };
}

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
interface OtherPlace {
  /** The name of the site. */
  name: string;
  /** The address of the plan's page there. */
  url: string;
}

interface Found {
  bundle: Bundle;
  plan: number;
}

/** A plan that is shown, and where else it is, one place for each site. */
interface Shown extends Found {
  site: SearchedSite;
  places: Map<SearchedSite, OtherPlace>;
}

/**
 * The plans that were found on all sites so far. Plans of two sites are duplicates where they have the same received file or
 * the same 文号 and the same clauses are hits; the site that was added first keeps the plan. What a site says of its plans is not
 * verified, so a reader must still be able to reach the duplicates that are left out.
 */
export class FoundPlans {
  readonly #shown = new Map<string, Shown>();
  readonly #ofBundles = new Map<Bundle, Map<number, Shown>>();

  /** Adds the answers of a site; returns them without the plans that other sites have shown already. */
  async add(site: SearchedSite, answers: readonly Answer[]): Promise<Answer[]> {
    const own = await Promise.all(answers.map(readFound));
    return answers.map((answer, at) => {
      const again = own[at]?.filter((found) => this.#isAgain(site, found)) ?? [];
      return without(answer, new Set(again.map(({ plan }) => plan)));
    });
  }

  /** Where else a plan was found so far. */
  placesOf({ bundle, plan }: Found): readonly OtherPlace[] {
    return [...(this.#ofBundles.get(bundle)?.get(plan)?.places.values() ?? [])];
  }

  /** Whether another site has shown a plan already; then this place is added to that plan. Else notes the plan as shown. */
  #isAgain(site: SearchedSite, { keys, id, bundle, plan }: FoundPlan): boolean {
    const place = { name: site.name, url: site.address && new URL(`plans/${id}/`, site.address).href };
    const first = keys.map((key) => this.#shown.get(key)).find((one) => one && isOther(one, site, place));
    if (first) {
      first.places.set(site, place);
      return true;
    }
    const shown = { site, bundle, plan, places: new Map() };
    for (const key of keys) if (!this.#shown.has(key)) this.#note(key, shown);
    return false;
  }

  #note(key: string, shown: Shown): void {
    this.#shown.set(key, shown);
    const ofBundle = this.#ofBundles.get(shown.bundle) ?? new Map<number, Shown>();
    this.#ofBundles.set(shown.bundle, ofBundle.set(shown.plan, shown));
  }
}

/** Whether a shown plan is from another site, and no other plan of this site has been matched with it. */
function isOther(shown: Shown, site: SearchedSite, { url }: OtherPlace): boolean {
  return shown.site !== site && (shown.places.get(site)?.url ?? url) === url;
}

/** A plan with an id on its site, and what it is known by on others. */
type FoundPlan = Found & { keys: string[]; id: string };

async function readFound({ bundle, clauses, plans }: Answer): Promise<FoundPlan[]> {
  const hits = new Map(plans.map((plan): [number, number[]] => [plan, []]));
  for (const record of clauses.keys()) {
    const plan = bundle.planOf(record);
    const own = hits.get(plan) ?? [];
    hits.set(plan, own);
    own.push(record - (bundle.starts[plan] ?? 0));
  }
  if (hits.size === 0) return [];
  const [identities, facts] = await Promise.all([bundle.identities(), bundle.plans()]);
  return [...hits].map(([plan, records]) => {
    const same = records.sort((a, b) => a - b).join(' ');
    const keys = keysOf(identities[plan]).map((key) => `${key}, ${same}`);
    return { bundle, plan, keys, id: facts[plan]?.id ?? '' };
  });
}

function keysOf([sha256, docNumber]: Identity | [] = []): string[] {
  return [...(sha256 ? [`sha256 ${sha256}`] : []), ...(docNumber ? [`number ${docNumber}`] : [])];
}

function without(answer: Answer, plans: ReadonlySet<number>): Answer {
  if (plans.size === 0) return answer;
  const clauses = [...answer.clauses].filter(([record]) => !plans.has(answer.bundle.planOf(record)));
  return { ...answer, clauses: new Map(clauses), plans: answer.plans.filter((plan) => !plans.has(plan)) };
}

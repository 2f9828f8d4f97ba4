import type { CountedLink } from '../components/CountedLinks.astro';
import { issuerAddress, issuerSlug } from '../model/addresses.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { newestFirst } from './order.ts';

/** An issuer and the plans that it issued. */
export interface IssuerView {
  name: string;
  slug: string;
  address: string;
  plans: Plan[];
}

/** The link to an issuer's plans. */
export function issuerLink({ name, address, plans }: IssuerView): CountedLink {
  return { text: name, address, amount: `${plans.length}份` };
}

/** The issuers of a plan as one text, which is the same however the plan orders them. */
export function printIssuers({ issuers }: Pick<Plan, 'issuers'>): string {
  return issuers.toSorted().join('、');
}

/** The issuers, those with the most plans first. */
export function issuersOf(plans: readonly Plan[], registers: Pick<Registers, 'units'>): IssuerView[] {
  const issuers = new Map<string, IssuerView>();
  for (const plan of newestFirst(plans)) {
    for (const name of plan.issuers) {
      const slug = issuerSlug(name, registers);
      const view = issuers.get(slug) ?? { name, slug, address: issuerAddress(name, registers), plans: [] };
      view.plans.push(plan);
      issuers.set(slug, view);
    }
  }
  return [...issuers.values()].sort(
    (a, b) => b.plans.length - a.plans.length || a.slug.localeCompare(b.slug, 'en'),
  );
}

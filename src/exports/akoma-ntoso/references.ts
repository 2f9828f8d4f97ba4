import type { Element } from 'xast';
import { issuerSlug } from '../../model/addresses.ts';
import { FACT_KINDS } from '../../model/fact-kinds.ts';
import type { Target, UnitMention } from '../../model/facts.ts';
import { TARGET_LABELS } from '../../model/labels.ts';
import type { Plan } from '../../model/plan.ts';
import type { Registers } from '../../model/register.ts';
import { block, inline } from '../xml.ts';

/** Who made the XML: the site, as the agent of all editorial metadata. */
export const EDITOR = '#editor';

/** The eId of a body in the references, `org-shanghai-public-security`; where the register lacks it, made of its name. */
export function organizationId(
  { unit, name }: Pick<UnitMention, 'unit' | 'name'>,
  registers: Pick<Registers, 'units'>,
): string {
  return `org-${unit ?? issuerSlug(name, registers)}`;
}

/** The eId of a kind of target in the references. */
export function targetId({ kind }: Pick<Target, 'kind'>): string {
  return `quantity-${kind}`;
}

/** Everything that a plan's XML refers to: the editor, issuers, units, kinds of target; each once. */
export function references(plan: Plan, registers: Registers, site: string): Element {
  const named = plan.clauses.flatMap(({ units }) => units);
  const issuers = plan.issuers.map((name) => ({ name, unit: null }));
  const organizations = [...issuers, ...named].map((body) => {
    const known = registers.units.find(({ id }) => id === body.unit);
    return concept('TLCOrganization', organizationId(body, registers), known?.name ?? body.name);
  });
  const targets = plan.clauses.flatMap(({ targets: own }) => own);
  const all = [
    concept('TLCOrganization', EDITOR.slice(1), site),
    ...organizations,
    ...(plan.clauses.some(({ amounts }) => amounts.length > 0)
      ? [concept('TLCConcept', 'quantity-amount', FACT_KINDS.amounts.label)]
      : []),
    ...targets.map((target) => concept('TLCConcept', targetId(target), TARGET_LABELS[target.kind])),
  ];
  const once = new Map(all.map((element) => [element.attributes.eId, element]));
  return block('references', { source: EDITOR }, [...once.values()]);
}

/** A top-level class after the Akoma Ntoso naming convention, `/akn/ontology/organization/…`. */
function concept(name: string, eId: string, showAs: string): Element {
  const href = `/akn/ontology/${name.slice('TLC'.length).toLowerCase()}/${eId.replace(/^\w+?-/, '')}`;
  return inline(name, { eId, href, showAs }, []);
}

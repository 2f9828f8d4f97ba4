import { issuerSlug } from '../../model/addresses.ts';
import type { UnitMention } from '../../model/facts.ts';
import type { Registers } from '../../model/register.ts';

/** Who made the XML: the site, as the agent of all editorial metadata. */
export const EDITOR = '#editor';

/** Something that a plan's XML refers to by its eId and lists among its references, under one of the top-level classes. */
export interface Concept {
  type: 'TLCOrganization' | 'TLCConcept';
  eId: string;
  showAs: string;
}

/** A body, `org-shanghai-public-security`; where the register lacks it, its eId is made of its name. */
export function organization(
  { unit, name }: Pick<UnitMention, 'unit' | 'name'>,
  registers: Pick<Registers, 'units'>,
): Concept {
  const known = registers.units.find(({ id }) => id === unit);
  const eId = `org-${unit ?? issuerSlug(name, registers)}`;
  return { type: 'TLCOrganization', eId, showAs: known?.name ?? name };
}

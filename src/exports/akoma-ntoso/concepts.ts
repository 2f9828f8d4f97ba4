import { issuerSlug } from '../../model/addresses.ts';
import type { UnitMention } from '../../model/facts.ts';
import type { Registers } from '../../model/register.ts';

/** The reference to the site as the agent of all editorial metadata. */
export const EDITOR = '#editor';

/** An entry of `<references>`, which other elements refer to by its eId. */
export interface Concept {
  type: 'TLCOrganization' | 'TLCConcept';
  eId: string;
  showAs: string;
}

/** The concept of a body, `org-shanghai-public-security`; where the register lacks the body, the eId is made of its name. */
export function organization(
  { unit, name }: Pick<UnitMention, 'unit' | 'name'>,
  registers: Pick<Registers, 'units'>,
): Concept {
  const known = registers.units.find(({ id }) => id === unit);
  const eId = `org-${unit ?? issuerSlug(name, registers)}`;
  return { type: 'TLCOrganization', eId, showAs: known?.name ?? name };
}

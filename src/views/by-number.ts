import { spellDocNumber } from '../model/doc-number.ts';
import type { Plan } from '../model/plan.ts';

/** The plans by document number as addresses spell it, 沪安委会〔2021〕4号; several plans may have one number. */
export function plansByNumber(plans: readonly Plan[]): Map<string, Plan[]> {
  const numbered = plans.flatMap((plan) => {
    const number = plan.docNumber === null ? null : spellDocNumber(plan.docNumber);
    return number === null ? [] : [{ plan, number }];
  });
  const groups = Map.groupBy(numbered, ({ number }) => number);
  return new Map([...groups].map(([number, group]) => [number, group.map(({ plan }) => plan)]));
}

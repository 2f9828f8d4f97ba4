import type { Clause } from '../model/clause.ts';
import { printClauseName } from '../model/clause-name.ts';
import type { ClausePair } from '../model/clause-pair.ts';
import type { Elsewhere } from '../model/elsewhere.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import type { Reuse } from '../model/reuse.ts';
import { type Counterpart, counterpartsByClause } from './counterparts.ts';
import { elsewhereByClause } from './elsewhere.ts';

/** What stands beside a clause in other plans. */
export interface Sides {
  elsewhere: Elsewhere[];
  counterparts: Counterpart[];
}

/** Says of each clause what stands beside it in other plans. */
export function sidesByClause(
  plans: readonly Plan[],
  reuse: readonly Reuse[],
  pairs: readonly ClausePair[],
  registers: Pick<Registers, 'regions'>,
): (plan: Plan, clause: Clause) => Sides {
  const elsewhere = elsewhereByClause(plans, reuse, registers);
  const counterparts = counterpartsByClause(plans, pairs, registers);
  return (plan, clause) => {
    const name = printClauseName({ plan: plan.id, clause: clause.id });
    return { elsewhere: elsewhere.get(name) ?? [], counterparts: counterparts.get(name) ?? [] };
  };
}

import type { Clause } from '../../model/clause.ts';
import { nameOf } from '../../model/clause-label.ts';
import { readMarker } from '../../model/markers.ts';
import type { Plan } from '../../model/plan.ts';

/**
 * The locator of a clause in a citation: 三、（十）33. is “第三部分（十）第33项”, a clause of an annex “附件1第二部分”, the preamble
 * “前言”; the second of two clauses with the same number is “第2项（同号第2处）”.
 */
export function locatorOf(clause: Clause, plan: Pick<Plan, 'clauses'>): string {
  const parent = plan.clauses.find(({ id }) => id === clause.parent);
  return (parent ? locatorOf(parent, plan) : '') + stepOf(clause) + repetitionOf(clause);
}

function stepOf(clause: Clause): string {
  const marker = clause.kind === 'clause' ? readMarker(clause.number ?? '') : null;
  if (!marker) return nameOf(clause);
  const { printed, value, kind } = marker;
  const numeral = printed.replace(/[、．.（）()]/g, '');
  switch (kind.name) {
    case 'sec':
      return `第${numeral}部分`;
    case 'para':
      return `第${value}项`;
    case 'subsec':
    case 'subpara':
      return `（${numeral}）`;
    default:
      return printed;
  }
}

function repetitionOf({ id }: Clause): string {
  const repeated = /-dup(\d+)$/.exec(id)?.[1];
  return repeated ? `（同号第${repeated}处）` : '';
}

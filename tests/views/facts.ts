import { readFacts } from '../../src/facts/read-facts.ts';
import type { Part } from '../../src/model/part.ts';
import type { Plan } from '../../src/model/plan.ts';
import { type Registers, unitSchema } from '../../src/model/register.ts';
import { planOf, REGISTERS } from './plans.ts';

/** Registers with units of two regions that share a short name, and a collective. */
export const UNIT_REGISTERS: Registers = {
  ...REGISTERS,
  units: [
    { id: 'shanghai-emergency', name: '上海市应急管理局', region: 'shanghai', names: ['市应急局'] },
    { id: 'changzhi-emergency', name: '长治市应急管理局', region: 'changzhi', names: ['市应急局'] },
    { id: 'shanghai-public-security', name: '上海市公安局', region: 'shanghai', names: ['市公安局'] },
    { id: 'shanghai-districts', name: '各区人民政府', region: 'shanghai', collective: true },
  ].map((unit) => unitSchema.parse(unit)),
};

/** A plan of Shanghai for 2021 with its facts; `known` overrides the defaults. */
export function factual(parts: Part[], known: Partial<Plan> = {}): Plan {
  return readFacts(planOf(parts, { region: 'shanghai', year: 2021, ...known }), UNIT_REGISTERS);
}

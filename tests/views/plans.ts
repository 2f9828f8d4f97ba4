import { clausesOf, newPart, type Part } from '../../src/model/part.ts';
import { NOTHING_KNOWN, type Plan, planSchema } from '../../src/model/plan.ts';
import type { Registers } from '../../src/model/register.ts';

/** A plan with the given parts; everything else is empty. */
export function planOf(parts: Part[], known: Partial<Plan> = {}): Plan {
  return planSchema.parse({
    id: 'shanghai-work-safety-2021',
    title: '上海市2021年安全生产工作意见',
    ...NOTHING_KNOWN,
    clauses: clausesOf(parts),
    source: { file: 'source.txt', sha256: '0'.repeat(64), grade: 'unknown', url: null },
    ...known,
  });
}

/** A numbered clause. */
export function clause(number: string, fields: Partial<Part> = {}): Part {
  return newPart({ kind: 'clause', number, ...fields });
}

/** Three clauses deep in the plan of 2021, as it prints them. */
export const TRAFFIC = clause('三、', {
  title: '紧盯重点行业领域，系统治理完善风险防控体系',
  children: [
    clause('（十）', {
      title: '保障城市交通运行安全',
      children: [
        clause('33.', {
          text: '发挥道路交通安全专业委员会作用。建立道路交通安全状况评价体系。',
          sectors: ['road'],
        }),
        clause('34.', { text: '深化铁路安全隐患综合治理“双段长”责任制。', sectors: ['rail-aviation'] }),
      ],
    }),
  ],
});

export const REGISTERS: Registers = {
  sectors: ['fire', 'road', 'rail-aviation'].map((id, index) => ({
    id,
    name: ['消防', '道路交通', '铁路民航与轨道交通'][index] ?? id,
    english: id,
    synonyms: [],
    not: [],
    basis: '专委会',
  })),
  themes: [],
  regions: [
    { id: 'shanghai', name: '上海市', code: null, level: 'province', parent: null, names: [] },
    { id: 'changning', name: '长宁区', code: null, level: 'district', parent: 'shanghai', names: [] },
    { id: 'changzhi', name: '长治市', code: null, level: 'prefecture', parent: null, names: [] },
  ],
  units: [],
};

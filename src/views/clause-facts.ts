import { sectorAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import type { Deadline, Target, UnitMention } from '../model/facts.ts';
import { GRADE_WORDS } from '../model/grade.ts';
import type { Publication } from '../model/publication.ts';
import type { Registers } from '../model/register.ts';
import type { DocumentFact } from './document-facts.ts';
import { printSpan } from './timeline.ts';

const ROLES: Record<UnitMention['role'], string> = { lead: '牵头', assist: '配合', named: '' };

const BOUNDS: Record<Target['bound'], string> = {
  'at-least': '不少于',
  'at-most': '不超过',
  exactly: '',
  'increase-by': '增加',
  'decrease-by': '减少',
};

/** What is known of a clause besides its words: units, targets, deadlines, citations, sectors, and the source's grade. */
export function clauseFacts(clause: Clause, { plan }: Publication, registers: Registers): DocumentFact[] {
  const sector = (id: string) => registers.sectors.find((candidate) => candidate.id === id)?.name ?? id;
  const theme = (id: string) => registers.themes.find((candidate) => candidate.id === id)?.name ?? id;
  const facts: DocumentFact[] = [
    { label: '责任单位', values: clause.units.map(({ name, role }) => ({ text: withRole(name, role) })) },
    { label: '目标', values: clause.targets.map((target) => ({ text: printTarget(target) })) },
    { label: '时限', values: clause.deadlines.map((deadline) => ({ text: printDeadline(deadline) })) },
    { label: '引用文件', values: clause.citations.map(({ title }) => ({ text: `《${title}》` })) },
    {
      label: '领域',
      values: clause.sectors.map((id) => ({ text: sector(id), address: sectorAddress(id) })),
    },
    { label: '主题', values: clause.themes.map((id) => ({ text: theme(id) })) },
    { label: '文字来源', values: [{ text: GRADE_WORDS[plan.source.grade].name }] },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

function withRole(name: string, role: UnitMention['role']): string {
  return ROLES[role] ? `${name}（${ROLES[role]}）` : name;
}

function printTarget({ quote, value, unit, bound }: Target): string {
  return `${quote}（${BOUNDS[bound]}${value}${unit}）`;
}

function printDeadline({ quote, from, to, inferred }: Deadline): string {
  const span = printSpan(from, to);
  return span ? `${quote}（${span}${inferred ? '，年份据本计划推定' : ''}）` : quote;
}

import { sectorAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import { GRADE_WORDS } from '../model/grade.ts';
import type { Publication } from '../model/publication.ts';
import type { Registers } from '../model/register.ts';
import type { DocumentFact } from './document-facts.ts';

/** What is known of a clause besides its words and what it promises: sectors, themes, and the source's grade. */
export function clauseFacts(clause: Clause, { plan }: Publication, registers: Registers): DocumentFact[] {
  const sector = (id: string) => registers.sectors.find((candidate) => candidate.id === id)?.name ?? id;
  const theme = (id: string) => registers.themes.find((candidate) => candidate.id === id)?.name ?? id;
  const facts: DocumentFact[] = [
    {
      label: '领域',
      values: clause.sectors.map((id) => ({ text: sector(id), address: sectorAddress(id) })),
    },
    { label: '主题', values: clause.themes.map((id) => ({ text: theme(id) })) },
    { label: '文字来源', values: [{ text: GRADE_WORDS[plan.source.grade].name }] },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

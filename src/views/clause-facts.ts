import type { DocumentFact } from '../components/DocumentFacts.astro';
import { sectorAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import { FACET_LABELS, GRADE_LABELS } from '../model/labels.ts';
import type { Publication } from '../model/publication.ts';
import type { Registers } from '../model/register.ts';

/** The sectors and themes of a clause, and the grade of its source. */
export function clauseFacts(clause: Clause, { plan }: Publication, registers: Registers): DocumentFact[] {
  const sector = (id: string) => registers.sectors.find((candidate) => candidate.id === id)?.name ?? id;
  const theme = (id: string) => registers.themes.find((candidate) => candidate.id === id)?.name ?? id;
  const facts: DocumentFact[] = [
    {
      label: FACET_LABELS.sector,
      values: clause.sectors.map((id) => ({ text: sector(id), address: sectorAddress(id) })),
    },
    { label: FACET_LABELS.theme, values: clause.themes.map((id) => ({ text: theme(id) })) },
    { label: '文字来源', values: [{ text: GRADE_LABELS[plan.source.grade].name }] },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

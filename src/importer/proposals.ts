import { proposeSectors, proposeThemes, subjectWords } from '../facts/sectors.ts';
import type { Clause } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';

/** Proposes sectors and themes for an editor to correct: for each clause by its words, for the plan by its title and headings. */
export function proposeTags(plan: Plan, registers: Pick<Registers, 'sectors' | 'themes'>): Plan {
  const headings = [plan.title, ...plan.clauses.map((clause) => clause.title ?? '')].join('\n');
  return {
    ...plan,
    sectors: proposeSectors(headings, registers.sectors),
    clauses: plan.clauses.map((clause) => proposeForClause(clause, registers)),
  };
}

function proposeForClause(
  clause: Clause,
  { sectors, themes }: Pick<Registers, 'sectors' | 'themes'>,
): Clause {
  if (clause.kind !== 'clause') return clause;
  const words = subjectWords(clause);
  return { ...clause, sectors: proposeSectors(words, sectors), themes: proposeThemes(words, themes) };
}

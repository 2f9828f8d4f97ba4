import type { ContentsEntry } from '../components/Contents.astro';
import type { Clause } from '../model/clause.ts';
import { headline, nameOf } from '../model/clause-label.ts';
import type { Plan } from '../model/plan.ts';

/** Kinds that are listed by their own words. */
const HEADED: readonly Clause['kind'][] = ['clause', 'heading', 'annex'];

/** A plan's table of contents: its unnumbered parts, its highest clauses and every clause below them with a title. */
export function contentsOf(plan: Plan): ContentsEntry[] {
  const children = Map.groupBy(plan.clauses, ({ parent }) => parent);
  const build = (clause: Clause): ContentsEntry => {
    const { id, kind, number } = clause;
    const titled = (children.get(id) ?? []).filter(({ title }) => title !== null);
    return {
      id,
      number: kind === 'clause' || kind === 'annex' ? number : null,
      text: HEADED.includes(kind) ? headline(clause) : nameOf(clause),
      children: titled.map(build),
    };
  };
  return (children.get(null) ?? []).filter(({ kind }) => kind !== 'frame').map(build);
}

import type { Clause } from '../model/clause.ts';
import { FACT_KIND_NAMES, FACT_KINDS, type FactKind } from '../model/fact-kinds.ts';
import { type FactOf, pieceOf } from '../model/facts.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { shortenedTitles } from './citations.ts';
import { isConditionHeading } from './conditions.ts';
import { datesByClause } from './heading-years.ts';
import { promisesNothing } from './no-promises.ts';
import { applyOverrides } from './overrides.ts';
import { planYears } from './plan-years.ts';
import { PROMISES, READERS, type ReadingContext } from './readers.ts';
import { isExpected, isReview } from './review.ts';
import { scanForm } from './scan.ts';
import { recurringNames } from './terms.ts';
import { unitFinder } from './unit-register.ts';

/** Kinds of parts without facts. */
const WITHOUT_FACTS: ReadonlySet<Clause['kind']> = new Set(['frame', 'signature']);

/**
 * Reads the facts of every clause of a plan. `shared` are names in “…” that other plans use too; they become terms like names
 * that recur in the plan. Corrections by an editor override the rules. Throws a RangeError where a correction quotes missing
 * words.
 */
export function readFacts(
  plan: Plan,
  registers: Pick<Registers, 'units' | 'regions'>,
  shared: ReadonlySet<string> = new Set(),
): Plan {
  const context = contextOf(plan, registers, shared);
  const withoutTasks = idsWithoutTasks(plan.clauses, planYears(context.dates).first);
  const silent = promisesNothing(plan);
  const dates = datesByClause(plan.clauses, context.dates);
  const clauses = plan.clauses.map((clause) => {
    if (WITHOUT_FACTS.has(clause.kind)) return clause;
    const kinds = FACT_KIND_NAMES.filter((kind) => !silent || !PROMISES.has(kind));
    const dated = { ...context, dates: dates.get(clause.id) ?? context.dates };
    const facts = readKinds(kinds, clause, dated);
    const read = { ...clause, ...facts, ...(withoutTasks.has(clause.id) ? onlyAhead(clause, facts) : {}) };
    const overrides = plan.facts.filter((override) => override.clause === clause.id);
    return applyOverrides(read, overrides, context.find);
  });
  return { ...plan, clauses };
}

function contextOf(
  plan: Plan,
  registers: Pick<Registers, 'units' | 'regions'>,
  shared: ReadonlySet<string>,
): ReadingContext {
  const texts = plan.clauses.map(({ text }) => text);
  return {
    dates: { year: plan.year, period: plan.period, ...plan.dates },
    find: unitFinder(plan.region, registers),
    citing: { title: plan.title, shortened: new Map(texts.flatMap((text) => [...shortenedTitles(text)])) },
    names: recurringNames(texts).union(shared),
  };
}

/** The facts of some kinds in a clause, those of its title before those of its text. */
function readKinds(kinds: readonly FactKind[], clause: Clause, context: ReadingContext): Partial<Clause> {
  return Object.fromEntries(
    kinds.map((kind) => [kind, [...inTitle(kind, clause, context), ...READERS[kind](clause.text, context)]]),
  );
}

/** In a clause of results or conditions, keeps only deadlines that are still ahead: 预计2025年6月竣工. */
function onlyAhead(clause: Clause, { deadlines = [] }: Partial<Clause>): Partial<Clause> {
  const ahead = deadlines.filter((deadline) => isExpected(scanForm(pieceOf(clause, deadline)), deadline));
  return { ...Object.fromEntries([...PROMISES].map((kind) => [kind, []])), deadlines: ahead };
}

/** The facts in a title. Only a run-in title, or the task of a table row, is a sentence; other titles are read only for units. */
function inTitle(kind: FactKind, clause: Clause, context: ReadingContext): FactOf<FactKind>[] {
  const { title, runIn } = clause;
  const standsIn: readonly string[] = FACT_KINDS[kind].standsIn;
  if (title === null || !standsIn.includes('title')) return [];
  if (!runIn && kind !== 'units' && !isTask(clause)) return [];
  return READERS[kind](title, context).map((fact) => ({ ...fact, in: 'title' }));
}

/** Whether a title is a task, since its text only states responsible bodies and deadlines: “责任单位：市民政局”. */
function isTask({ text }: Clause): boolean {
  return text !== '' && text.split('\n').every((line) => DUTY.test(line));
}

const DUTY = /^[^，。；：]{0,10}(?:单位|部门|责任人|科室|机构|时限|时间|期限|进度)：/u;

/** The ids of clauses with results or conditions: those with such a heading, 一、2019年工作回顾, and all below them. */
function idsWithoutTasks(clauses: readonly Clause[], firstYear: number | null): Set<string> {
  const ids = new Set<string>();
  for (const { id, parent, title } of clauses) {
    const heading = title ?? '';
    const withoutTasks = isReview(heading, firstYear) || isConditionHeading(heading);
    if (withoutTasks || (parent !== null && ids.has(parent))) ids.add(id);
  }
  return ids;
}

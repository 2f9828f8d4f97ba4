import { printUnit } from '../content/add-units.ts';
import { newUnits } from '../facts/new-units.ts';
import { placeOf } from '../facts/overrides.ts';
import { readFacts } from '../facts/read-facts.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { Override } from '../model/override.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import type { PlanFiles } from './content.ts';
import { lineOf } from './line.ts';

/** Checks that every responsible unit is in the register, and that the words that an editor's facts quote are in the plan. */
export function checkFacts({ plan, mdx }: PlanFiles, registers: Registers): Finding[] {
  const misplaced = misplacedOverrides(plan, mdx);
  if (misplaced.length > 0) return misplaced;
  return unknownUnits(plan, registers, mdx);
}

/** The plan with its facts, but without an editor's facts whose words are not in the plan; `shared` are names that others use too. */
export function withFacts(plan: Plan, registers: Registers, shared?: ReadonlySet<string>): Plan {
  const misplaced = misplacedFacts(plan);
  const facts = plan.facts.filter((fact) => !misplaced.includes(fact));
  return readFacts({ ...plan, facts }, registers, shared);
}

/** The registers with the bodies that publishing a plan adds. */
export function withNewUnits(plan: Plan, registers: Registers): Registers {
  return { ...registers, units: [...registers.units, ...newUnits(withFacts(plan, registers), registers)] };
}

function misplacedFacts({ clauses, facts }: Plan): Override[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return facts.filter(({ clause: id, quote }) => {
    const clause = byId.get(id);
    return !clause || placeOf(clause, quote) === null;
  });
}

function misplacedOverrides(plan: Plan, mdx: string): Finding[] {
  return misplacedFacts(plan).map(({ clause, quote }) =>
    finding('fact-misplaced', lineOf(mdx, `quote: ${quote}`), `“${quote}” is not in clause ${clause}`),
  );
}

/** The bodies that the register lacks, with the lines that `npm run publish` would have added. */
function unknownUnits(plan: Plan, registers: Registers, mdx: string): Finding[] {
  const read = withFacts(plan, registers);
  const unknown = read.clauses.flatMap(({ units }) => units.filter(({ unit }) => unit === null));
  const [first] = unknown;
  if (!first) return [];
  const line = lineOf(mdx, first.name);
  const names = new Set(unknown.map(({ name }) => name));
  const what = `${countOf(first.name, names.size)} not registered`;
  if (plan.region === null)
    return [finding('units-unplaced', line, `${what}, since nobody knows of which region`)];
  const entries = newUnits(read, registers).map(printUnit).join('').trimEnd();
  return [finding('units-unknown', line, `${what}\n${entries}`)];
}

function countOf(name: string, count: number): string {
  if (count === 1) return `the body “${name}” is`;
  return `“${name}” and ${count - 1} more ${count === 2 ? 'name of a body' : 'names of bodies'} are`;
}

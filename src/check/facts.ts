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
  return unknownUnits(plan, registers).map((name) => unknownUnit(name, plan, mdx));
}

/** The plan with its facts, but without an editor's facts whose words are not in the plan. */
export function withFacts(plan: Plan, registers: Registers): Plan {
  const misplaced = misplacedFacts(plan);
  return readFacts({ ...plan, facts: plan.facts.filter((fact) => !misplaced.includes(fact)) }, registers);
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
    finding(
      'fact-misplaced',
      lineOf(mdx, `quote: ${quote}`),
      `“${quote}” does not stand in clause ${clause}`,
    ),
  );
}

function unknownUnits(plan: Plan, registers: Registers): string[] {
  const mentions = withFacts(plan, registers).clauses.flatMap((clause) => clause.units);
  return [...new Set(mentions.filter((mention) => mention.unit === null).map((mention) => mention.name))];
}

/** A finding with the line to add to units.yaml, in which the editor fills in the id. */
function unknownUnit(name: string, { region }: Plan, mdx: string): Finding {
  const entry = `- { id: ${region ?? 'REGION'}-NAME, name: ${name}, region: ${region ?? 'REGION'} }`;
  return finding('register-unknown', lineOf(mdx, name), `the unit “${name}” is not in units.yaml: ${entry}`);
}

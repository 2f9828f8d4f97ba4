import { type Finding, finding } from '../model/finding.ts';
import type { Registers } from '../model/register.ts';
import type { PlanFiles } from './content.ts';

/** Checks that every sector, theme and region of a plan is in its register. */
export function checkRegisters({ plan, mdx }: PlanFiles, registers: Registers): Finding[] {
  const sectors = unknown(
    [plan.sectors, ...plan.clauses.map((clause) => clause.sectors)].flat(),
    registers.sectors,
  );
  const themes = unknown(
    plan.clauses.flatMap((clause) => clause.themes),
    registers.themes,
  );
  const regions = unknown(plan.region === null ? [] : [plan.region], registers.regions);
  return [
    ...sectors.map((id) => notIn('sectors.yaml', id, mdx)),
    ...themes.map((id) => notIn('sectors.yaml (themes)', id, mdx)),
    ...regions.map((id) => notIn('regions.yaml', id, mdx)),
  ];
}

function unknown(ids: readonly string[], register: readonly { id: string }[]): string[] {
  const known = new Set(register.map((entry) => entry.id));
  return [...new Set(ids)].filter((id) => !known.has(id));
}

function notIn(register: string, id: string, mdx: string): Finding {
  const line = mdx.split('\n').findIndex((text) => text.split(/[^\w-]/).includes(id)) + 1;
  return finding('register-unknown', line, `“${id}” is not in ${register}`);
}

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readRegions } from '../../src/content/folder.ts';
import { readFacts } from '../../src/facts/read-facts.ts';
import { readPlan } from '../../src/mdx/read.ts';
import type { Plan } from '../../src/model/plan.ts';
import { unitsFileSchema } from '../../src/model/register.ts';

const registers = {
  units: unitsFileSchema.parse(readYaml('tests/fixtures/content/units.yaml')),
  regions: await readRegions(),
};

function readYaml(path: string): unknown {
  return parse(readFileSync(path, 'utf8'));
}

function readPublished(id: string): Plan {
  const source = { file: 'source.txt', sha256: '0'.repeat(64), grade: 'unknown' as const, url: null };
  const mdx = readFileSync(`tests/fixtures/content/plans/${id}.mdx`, 'utf8');
  return readFacts(readPlan(mdx, { id, file: `${id}.mdx`, source }), registers);
}

/** The reading of a person: units and citations once each, targets and deadlines with their clause. */
interface Found {
  units: string[];
  targets: [clause: string, value: number, unit: string, quote: string][];
  deadlines: [clause: string, kind: string, to: string | null, quote: string][];
  citations: string[];
}

const PLANS = [
  'changning-work-safety-2025.yaml',
  'changzhi-emergency-2025.yaml',
  'qingpu-emergency-2023.yaml',
  'shanghai-emergency-2025.yaml',
  'shanghai-work-safety-2021.yaml',
];

describe.each(PLANS)('the facts of a published plan, %s', (file) => {
  const found = readYaml(`tests/facts/published/${file}`) as Found;
  const { clauses } = readPublished(basename(file, '.yaml'));

  it('have the units that a person found', () => {
    const units = clauses.flatMap((clause) => clause.units);
    expect([...new Set(units.map(({ name }) => name))]).toEqual(found.units);
    expect(units.filter(({ unit }) => unit === null)).toEqual([]);
  });

  it('have the targets that a person found', () => {
    const targets = clauses.flatMap(({ id, targets }) =>
      targets.map(({ value, unit, quote }) => [id, value, unit, quote]),
    );
    expect(targets).toEqual(found.targets);
  });

  it('have the deadlines that a person found', () => {
    const deadlines = clauses.flatMap(({ id, deadlines }) =>
      deadlines.map(({ kind, to, quote }) => [id, kind, to, quote]),
    );
    expect(deadlines).toEqual(found.deadlines);
  });

  it('have the citations that a person found', () => {
    const citations = clauses.flatMap((clause) => clause.citations);
    expect([...new Set(citations.map(({ title }) => title))]).toEqual(found.citations);
  });

  it('have correct offsets', () => {
    for (const { text, units, targets, deadlines, citations } of clauses) {
      for (const { start, end, quote } of [...units, ...targets, ...deadlines, ...citations]) {
        expect(text.slice(start, end)).toBe(quote);
      }
    }
  });
});

import { hash } from 'node:crypto';
import type { PlanFiles } from '../../src/check/content.ts';
import { importDocument } from '../../src/importer/import-document.ts';
import { newSource } from '../../src/importer/provenance.ts';
import { printPlan } from '../../src/mdx/print.ts';
import type { Registers } from '../../src/model/register.ts';
import { printRepairs } from '../../src/model/repair.ts';

/** The files of a draft that the importer makes of a text. */
export function draftFiles(id: string, text: string, registers: Registers): PlanFiles {
  const bytes = new TextEncoder().encode(text);
  const source = {
    ...newSource('要点.txt', bytes),
    grade: 'official' as const,
    url: 'https://www.example.cn/',
  };
  const { plan, repairs } = importDocument(text, { file: '要点.txt', id, source, registers });
  return {
    file: `plans/${id}.mdx`,
    mdx: printPlan(plan),
    plan,
    source,
    files: [{ name: source.file, bytes, sha256: hash('sha256', bytes) }],
    text,
    repairs,
    jsonl: printRepairs(repairs),
  };
}

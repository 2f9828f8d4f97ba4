import { stringify } from 'yaml';
import type { PlanFiles } from '../../src/check/content.ts';
import { readRegisters } from '../../src/content/folder.ts';
import { importDocument } from '../../src/importer/import-document.ts';
import { hash, newSource } from '../../src/importer/provenance.ts';
import { printPlan } from '../../src/mdx/print.ts';
import { readPlan } from '../../src/mdx/read.ts';
import { printRepairs } from '../../src/model/repair.ts';
import { sourceSchema } from '../../src/model/source.ts';

const registers = await readRegisters();

/** The files of a plan as it is imported from a text, with some fields of source.yaml and edits of its MDX. */
export function planFiles(text: string, given: object = {}, edit = (mdx: string) => mdx): PlanFiles {
  const bytes = new TextEncoder().encode(text);
  const source = { ...newSource('a.txt', bytes), ...sourceSchema.partial().parse(given) };
  const { plan, repairs } = importDocument(text, { file: 'a.txt', id: 'a-b-2024', source, registers });
  const mdx = edit(printPlan(plan));
  const files = [{ name: source.file, bytes, sha256: hash(bytes) }];
  const edited = readPlan(mdx, { id: plan.id, file: 'a.mdx', source });
  const [yaml, jsonl] = [stringify(source), printRepairs(repairs)];
  return { file: 'a.mdx', mdx, plan: edited, source, yaml, files, text, jsonl, repairs };
}

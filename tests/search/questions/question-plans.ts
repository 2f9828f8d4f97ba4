import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder, readRegisters } from '../../../src/content/folder.ts';
import { importDocument } from '../../../src/importer/import-document.ts';
import { receiveDocument } from '../../../src/importer/received-document.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { Registers } from '../../../src/model/register.ts';

const FOLDERS = {
  published: contentFolder,
  samples: new URL('../../fixtures/search-documents', import.meta.url).pathname,
};

/** The plans over which a set of questions is asked, imported from the files received with the metadata of their source.yaml. */
export async function questionPlans(set: keyof typeof FOLDERS): Promise<Plan[]> {
  const folder = FOLDERS[set];
  const registers = await readRegisters();
  const ids = await readdir(join(folder, 'sources'));
  return Promise.all(ids.map((id) => importedPlan(folder, id, registers)));
}

async function importedPlan(folder: string, id: string, registers: Registers): Promise<Plan> {
  const sources = join(folder, 'sources', id);
  const name = (await readdir(sources)).find((file) => /^source\.(?!yaml$)/.test(file)) ?? '';
  const file = join(sources, name);
  const received = await receiveDocument([file], folder, id);
  return importDocument(received.text, { ...received, file, id, registers }).plan;
}

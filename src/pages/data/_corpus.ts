import { href } from '../../components/href.ts';
import { readPlans, readRegisters, readReuse } from '../../content/collections.ts';
import type { Corpus, Dataset } from '../../exports/dataset.ts';

/** What an open-data file is made from. */
export async function readCorpus({ fromReuse = false }: Dataset): Promise<Corpus> {
  return {
    plans: await readPlans(),
    registers: await readRegisters(),
    reuse: fromReuse ? await readReuse() : [],
    link: href,
  };
}

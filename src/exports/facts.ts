import { FACT_KIND_NAMES, FACT_KINDS, type FactKind } from '../model/fact-kinds.ts';
import { FACT_SCHEMAS } from '../model/facts.ts';
import { type Corpus, collect, type Dataset } from './dataset.ts';
import { originFields } from './origin-fields.ts';

/** The data files with a row for each fact of a kind, `/data/targets.json`. */
export const factDatasets: readonly Dataset[] = FACT_KIND_NAMES.flatMap((kind) => {
  const { label, data } = FACT_KINDS[kind];
  return data === null ? [] : factDataset(kind, label, data);
});

function factDataset(kind: FactKind, title: string, description: string): Dataset {
  const row = originFields.extend(FACT_SCHEMAS[kind].shape);
  const rows = (corpus: Corpus) => collect(corpus, (clause): readonly object[] => clause[kind]);
  // An empty cell would not tell which piece the offsets refer to.
  const lines = (corpus: Corpus) =>
    collect(corpus, (clause) => clause[kind].map((fact) => ({ ...fact, in: fact.in ?? 'text' })));
  return {
    name: kind,
    title,
    description,
    row,
    rows,
    table: { columns: Object.keys(row.shape), rows: lines },
  };
}

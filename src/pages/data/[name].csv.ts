import type { APIRoute, GetStaticPaths } from 'astro';
import { printCsv } from '../../exports/csv.ts';
import type { Dataset, Table } from '../../exports/dataset.ts';
import { DATASETS } from '../../exports/datasets.ts';
import { readCorpus } from './_corpus.ts';
import { respondInPieces } from './_pieces.ts';

export const getStaticPaths = (() =>
  DATASETS.flatMap((dataset) =>
    dataset.table ? [{ params: { name: dataset.name }, props: { dataset, table: dataset.table } }] : [],
  )) satisfies GetStaticPaths;

/** An open-data file for spreadsheets, `/data/clauses.csv`. */
export const GET: APIRoute<{ dataset: Dataset; table: Table }> = async ({ props: { dataset, table } }) => {
  const lines = printCsv(table.columns, table.rows(await readCorpus(dataset)));
  return respondInPieces(lines, 'text/csv; charset=utf-8');
};

import type { APIRoute, GetStaticPaths } from 'astro';
import type { Dataset } from '../../exports/dataset.ts';
import { DATASETS } from '../../exports/datasets.ts';
import { printRows } from '../../exports/json.ts';
import { readCorpus } from './_corpus.ts';
import { respondInPieces } from './_pieces.ts';

export const getStaticPaths = (() =>
  DATASETS.map((dataset) => ({
    params: { name: dataset.name },
    props: { dataset },
  }))) satisfies GetStaticPaths;

/** An open-data file, `/data/clauses.json`. */
export const GET: APIRoute<{ dataset: Dataset }> = async ({ props: { dataset } }) =>
  respondInPieces(printRows(dataset.rows(await readCorpus(dataset))), 'application/json');

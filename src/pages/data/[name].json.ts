import type { APIRoute, GetStaticPaths } from 'astro';
import { href } from '../../components/href.ts';
import type { Dataset } from '../../exports/dataset.ts';
import { DATASETS } from '../../exports/datasets.ts';
import { printRows } from '../../exports/json.ts';
import { readPlans, readRegisters, readReuse } from '../../plans.ts';
import { respondInPieces } from './_pieces.ts';

export const getStaticPaths = (() =>
  DATASETS.map((dataset) => ({
    params: { name: dataset.name },
    props: { dataset },
  }))) satisfies GetStaticPaths;

/** An open-data file, `/data/clauses.json`. */
export const GET: APIRoute<{ dataset: Dataset }> = async ({ props }) => {
  const corpus = {
    plans: await readPlans(),
    registers: await readRegisters(),
    reuse: await readReuse(),
    link: href,
  };
  return respondInPieces(printRows(props.dataset.rows(corpus)), 'application/json');
};

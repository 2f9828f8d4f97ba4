import type { APIRoute, GetStaticPaths } from 'astro';
import { href } from '../../components/href.ts';
import { printCsv } from '../../exports/csv.ts';
import type { Table } from '../../exports/dataset.ts';
import { DATASETS } from '../../exports/datasets.ts';
import { readPlans, readRegisters, readReuse } from '../../plans.ts';
import { respondInPieces } from './_pieces.ts';

export const getStaticPaths = (() =>
  DATASETS.flatMap(({ name, table }) =>
    table ? [{ params: { name }, props: { table } }] : [],
  )) satisfies GetStaticPaths;

/** An open-data file for spreadsheets, `/data/clauses.csv`. */
export const GET: APIRoute<{ table: Table }> = async ({ props: { table } }) => {
  const corpus = {
    plans: await readPlans(),
    registers: await readRegisters(),
    reuse: await readReuse(),
    link: href,
  };
  return respondInPieces(printCsv(table.columns, table.rows(corpus)), 'text/csv; charset=utf-8');
};

import type { APIRoute, GetStaticPaths } from 'astro';
import { DATASETS } from '../../exports/datasets.ts';
import { printDatasetSchema, printPlanSchema, printSchema } from '../../exports/json.ts';
import { PROOF_SCHEMAS } from '../../exports/proof-schemas.ts';

export const getStaticPaths = (() => [
  { params: { name: 'plan' }, props: { schema: printPlanSchema() } },
  ...Object.entries(PROOF_SCHEMAS).map(([name, schema]) => ({
    params: { name },
    props: { schema: printSchema(schema) },
  })),
  ...DATASETS.map((dataset) => ({
    params: { name: dataset.name },
    props: { schema: printDatasetSchema(dataset) },
  })),
]) satisfies GetStaticPaths;

/** What a data file holds, as JSON Schema: `/data/clauses.schema.json`; `/data/plan.schema.json` for each plan's own. */
export const GET: APIRoute<{ schema: string }> = ({ props: { schema } }) =>
  new Response(schema, { headers: { 'content-type': 'application/schema+json' } });

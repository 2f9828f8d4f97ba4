import { clauses } from './clauses.ts';
import type { Dataset } from './dataset.ts';
import { documents } from './documents.ts';
import { factDatasets } from './facts.ts';
import { plans } from './plans.ts';
import { regions } from './regions.ts';
import { reuse } from './reuse.ts';
import { timeline } from './timeline.ts';
import { units } from './units.ts';

/** Every open-data file of the site. */
export const DATASETS: readonly Dataset[] = [
  plans,
  clauses,
  ...factDatasets,
  timeline,
  units,
  documents,
  regions,
  reuse,
];

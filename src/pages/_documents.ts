import { once, readPlans } from '../content/collections.ts';
import { documentsOf } from '../views/documents.ts';

/** The documents that plans cite, as several pages show them. */
export const readDocuments = once(async () => documentsOf(await readPlans()));

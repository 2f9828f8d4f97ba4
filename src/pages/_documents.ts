import { once, readPlans } from '../content/collections.ts';
import { documentsOf } from '../views/documents.ts';

/** The documents that plans cite, computed once for all pages. */
export const readDocuments = once(async () => documentsOf(await readPlans()));

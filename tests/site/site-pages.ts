import { inject } from 'vitest';
import { readPages } from './pages.ts';

/** Every page of the site that is built for all tests; read once in each worker. */
export const sitePages = readPages(inject('folder'));

import type { APIRoute } from 'astro';
import { readLogEntries } from '../../content/collections.ts';
import { printLog } from '../../exports/log.ts';

/** The log, the oldest entry first, an entry on each line: `/data/log.json`. */
export const GET: APIRoute = async () =>
  new Response(printLog((await readLogEntries()).toReversed()), {
    headers: { 'content-type': 'application/json' },
  });

import type { APIRoute } from 'astro';
import { readLogEntries } from '../../content/collections.ts';
import { printLogHead } from '../../exports/log.ts';

/** The length of the log and the digest of its last entry: `/data/log-head.json`. */
export const GET: APIRoute = async () =>
  new Response(printLogHead((await readLogEntries()).toReversed()), {
    headers: { 'content-type': 'application/json' },
  });

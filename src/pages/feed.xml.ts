import type { APIRoute } from 'astro';
import { readPlans } from '../content/collections.ts';
import { feedOfAll } from '../exports/feeds.ts';
import { respondWithFeed } from './_feeds.ts';

/** The feed of all plans. */
export const GET: APIRoute = async ({ site }) => respondWithFeed(feedOfAll(await readPlans()), site);

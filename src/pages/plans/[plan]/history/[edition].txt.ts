import type { APIRoute, GetStaticPaths } from 'astro';
import { readEdition } from '../../../../content/history.ts';
import { wordsOf } from '../../../../model/words.ts';
import { earlierPaths } from '../../../_editions.ts';

export const getStaticPaths = earlierPaths satisfies GetStaticPaths;

/** The words of a plan before a correction, `/plans/qingpu-emergency-2023/history/2026-11-21.txt`. */
export const GET: APIRoute<{ plan: string; edition: string }> = ({ props: { plan, edition } }) =>
  new Response(wordsOf(readEdition(plan, edition) ?? []));

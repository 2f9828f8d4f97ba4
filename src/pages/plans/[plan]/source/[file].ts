import { basename } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import {
  readOriginOf,
  readPublication,
  readSourceFileOf,
  readVersions,
} from '../../../../content/collections.ts';
import type { PlanVersion } from '../../../../content/publication-cache.ts';
import { wordsOf } from '../../../../model/words.ts';
import { sourceFiles } from '../../../../views/proof-files.ts';
import { withCacheKeys } from '../../../_paths.ts';

interface Props {
  version: PlanVersion;
  /** The file in the plan's source folder; null for the published words. */
  name: string | null;
}

export const getStaticPaths = (async () => {
  const paths = (await readVersions()).map(async (version) =>
    sourceFiles(version, await readOriginOf(version)).map(({ address, name }) => ({
      params: { plan: version.id, file: basename(address) },
      props: { version, name },
    })),
  );
  return withCacheKeys((await Promise.all(paths)).flat());
}) satisfies GetStaticPaths;

/** What proves a plan's words: the document as received, byte for byte, and its text, the published words, the repairs. */
export const GET: APIRoute<Props> = ({ props: { version, name } }) => {
  const bytes =
    name === null ? wordsOf(readPublication(version).plan.clauses) : readSourceFileOf(version, name);
  return new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } });
};

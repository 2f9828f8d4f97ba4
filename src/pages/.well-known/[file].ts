import type { APIRoute, GetStaticPaths } from 'astro';
import { readSite } from '../../content/collections.ts';
import { printSigners } from '../../proof/signers.ts';
import { NAMESPACE } from '../../proof/sshsig.ts';

export const getStaticPaths = (async () => {
  const { keys } = await readSite();
  return keys.length === 0 ? [] : [{ params: { file: 'allowed_signers' } }];
}) satisfies GetStaticPaths;

/** The public keys of the site, for `ssh-keygen -Y verify -f`; there is none where the site has no keys. */
export const GET: APIRoute = async () =>
  new Response(printSigners((await readSite()).keys, NAMESPACE), {
    headers: { 'content-type': 'text/plain' },
  });

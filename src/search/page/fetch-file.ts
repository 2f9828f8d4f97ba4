import type { Load } from '../read/bundle.ts';

const FOLDER = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/`;

/** Fetches a file of the index. Throws an Error with its address where the server does not have it. */
export const fetchFile: Load = async (path) => {
  // Files in the folders of bundles never change; the others are revalidated.
  const bytes = await fetchBytes(path, path.includes('/') ? 'default' : 'no-cache');
  // No file of the index is empty: an empty one is a cached download that was cut off when the reader left the page.
  return bytes.length > 0 ? bytes : fetchBytes(path, 'reload');
};

async function fetchBytes(path: string, cache: RequestCache): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(FOLDER + path, { cache });
  if (!response.ok) throw new Error(`${response.status} ${FOLDER}${path}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** `fetchFile`, with one file requested at once; the first call for that file gets this response, even where it failed. */
export function preload(path: string): Load {
  let preloaded: ReturnType<Load> | undefined = fetchFile(path);
  // Not an unhandled rejection where nobody asks for it.
  preloaded.catch(() => undefined);
  return (wanted) => {
    if (wanted !== path || !preloaded) return fetchFile(wanted);
    const file = preloaded;
    preloaded = undefined;
    return file;
  };
}

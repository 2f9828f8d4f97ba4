import type { Load } from '../read/bundle.ts';

const FOLDER = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/`;

/** Fetches a file of the index. Throws an Error that names the file where it cannot be had. */
export const loadFile: Load = async (path) => {
  // Only what has its contents in its name may be taken from the browser's store unasked.
  const bytes = await fetchBytes(path, path.includes('/') ? 'default' : 'no-cache');
  // None of them is empty: what the store has is a file that was on its way when its reader went to another page.
  return bytes.length > 0 ? bytes : fetchBytes(path, 'reload');
};

async function fetchBytes(path: string, cache: RequestCache): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(FOLDER + path, { cache });
  if (!response.ok) throw new Error(`${response.status} ${FOLDER}${path}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The same with one file that is on its way already. */
export function loadAhead(path: string): Load {
  let ahead: ReturnType<Load> | undefined = loadFile(path);
  // Whoever asks for the file is told that it could not be had; nobody may ever ask.
  ahead.catch(() => undefined);
  return (wanted) => {
    if (wanted !== path || !ahead) return loadFile(wanted);
    const file = ahead;
    ahead = undefined;
    return file;
  };
}

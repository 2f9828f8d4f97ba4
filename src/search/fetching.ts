import type { Load } from './bundle-reader.ts';

const FOLDER = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/pagefind/`;

/** Fetches a file of the index. Throws an Error that names the file where it cannot be had. */
export const loadFile: Load = async (path) => {
  // Only what has its contents in its name may be taken from the browser's store unasked.
  const cache = path.includes('/') ? 'default' : 'no-cache';
  const response = await fetch(FOLDER + path, { cache });
  if (!response.ok) throw new Error(`${response.status} ${FOLDER}${path}`);
  return new Uint8Array(await response.arrayBuffer());
};

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

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { assertMeta, assertPositions } from './checks.ts';
import { runPagefind } from './command.ts';
import { chunkPath, readChunk, withoutMagic } from './index-chunk.ts';
import { wordsHtml } from './input.ts';
import { readMeta } from './meta.ts';

/** A chunk of the index: the shortest prefix of its first word that no earlier word has, and its size in bytes. */
interface Chunk {
  from: string;
  bytes: number;
}

/**
 * Has Pagefind index some words, each of letters as in `letters.ts`, and puts its index chunks, numbered, into a folder.
 * Throws an Error where Pagefind is another version, or its index is not what the reader expects.
 */
export async function writeChunks(words: readonly string[], folder: string): Promise<Chunk[]> {
  const [input, output] = [`${folder}.input`, `${folder}.output`];
  mkdirSync(input, { recursive: true });
  writeFileSync(join(input, 'index.html'), wordsHtml(words));
  await runPagefind(input, output);
  const meta = readMeta(readFileOf(join(output, findMeta(output))));
  assertMeta(meta, words);
  mkdirSync(join(folder, 'index'), { recursive: true });
  const chunks = meta.chunks.map(({ from, file }, chunk) => {
    const path = join(folder, chunkPath(chunk));
    renameSync(join(output, 'index', `${file}.pf_index`), path);
    return { from, bytes: statSync(path).size };
  });
  assertPositions(readChunk(readFileOf(join(folder, chunkPath(0)))), words);
  for (const path of [input, output]) rmSync(path, { recursive: true });
  return chunks;
}

function findMeta(folder: string): string {
  return readdirSync(folder).find((file) => file.endsWith('.pf_meta')) ?? '';
}

function readFileOf(path: string): Uint8Array {
  return withoutMagic(gunzipSync(readFileSync(path)));
}

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  assertMeta,
  assertPositions,
  assertVersion,
  SUPPORTED,
} from '../../../src/search/pagefind/checks.ts';
import { installedVersion, runPagefind } from '../../../src/search/pagefind/command.ts';
import { readChunk, withoutMagic } from '../../../src/search/pagefind/index-chunk.ts';
import { wordsHtml } from '../../../src/search/pagefind/input.ts';
import { lettersOf } from '../../../src/search/pagefind/letters.ts';
import { type Meta, readMeta } from '../../../src/search/pagefind/meta.ts';
import { writeChunks } from '../../../src/search/pagefind/write-chunks.ts';
import { indexWords } from '../../../src/search/read/marked-letters.ts';

const WORDS = ['开展“提级”调查', '电梯', '80%', '一', '防汛防台、抢险救援', `首${'——'.repeat(40)}尾`].flatMap(
  (words) => indexWords(lettersOf(words)),
);

const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What Pagefind writes for an HTML document: its meta file and its only chunk. */
async function indexOf(name: string, html: string) {
  const [input, output] = [join(folder, `${name}-input`), join(folder, `${name}-output`)];
  mkdirSync(input);
  writeFileSync(join(input, 'index.html'), html);
  await runPagefind(input, output);
  const read = (path: string) => withoutMagic(gunzipSync(readFileSync(join(output, path))));
  const [meta = ''] = readdirSync(output).filter((file) => file.endsWith('.pf_meta'));
  const [chunk = ''] = readdirSync(join(output, 'index'));
  return { meta: readMeta(read(meta)), chunk: readChunk(read(join('index', chunk))) };
}

describe('the version of Pagefind', () => {
  it('that is installed is the one whose files the reader knows', () => {
    expect(installedVersion()).toBe(SUPPORTED);
    expect(() => assertVersion(installedVersion())).not.toThrow();
  });

  it('stops the build where it is another one, and says what to do', () => {
    expect(() => assertVersion('1.7.0')).toThrow(
      `Pagefind is version 1.7.0, but src/search/pagefind reads the files of ${SUPPORTED}: install pagefind@${SUPPORTED}`,
    );
  });
});

describe('the index that Pagefind writes', () => {
  let meta: Meta;
  let chunk: Map<string, number[]>;
  beforeAll(async () => {
    ({ meta, chunk } = await indexOf('pairs', wordsHtml(WORDS)));
  });

  it('is accepted where it is what the reader expects', async () => {
    expect(() => assertMeta(meta, WORDS)).not.toThrow();
    expect(() => assertPositions(chunk, WORDS)).not.toThrow();
    expect(chunk.get('防汛')).toHaveLength(1);
    expect(await writeChunks(WORDS, join(folder, 'chunks'))).toHaveLength(meta.chunks.length);
  });

  it('is refused where another version wrote it', () => {
    expect(() => assertMeta({ ...meta, version: '1.5.2' }, WORDS)).toThrow('Pagefind is version 1.5.2');
  });

  it('is refused where it counts other words than it was given', () => {
    expect(() => assertMeta(meta, WORDS.slice(1))).toThrow('words and has counted');
  });

  it('is refused where its positions are not those of the words', () => {
    expect(() => assertPositions(chunk, WORDS.toReversed())).toThrow('where it was given');
  });

  it('is refused where weights stand between the positions', async () => {
    const weighted = await indexOf('weighted', wordsHtml(WORDS).replace('1.05', '2.00'));
    expect(() => assertPositions(weighted.chunk, WORDS)).toThrow('where it was given');
  });

  it('is refused where its files are not in Pagefind’s format', () => {
    expect(() => withoutMagic(new TextEncoder().encode('{"version":2}'))).toThrow('not a file of Pagefind');
    expect(() => readMeta(Uint8Array.of(0xa1, 0x61, 0x61, 0x01))).toThrow('CBOR');
  });

  it('is missing where there is nothing to index', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    await expect(runPagefind(empty, join(folder, 'nothing'))).rejects.toThrow('Pagefind');
  });
});

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
import { pairsHtml } from '../../../src/search/pagefind/input.ts';
import { END, lettersOf } from '../../../src/search/pagefind/letters.ts';
import { type Meta, readMeta } from '../../../src/search/pagefind/meta.ts';
import { writeChunks } from '../../../src/search/pagefind/write-chunks.ts';

const PASSAGES = ['开展提级调查', '电梯', '80%', '一', '防汛防台、抢险救援'].map(
  (words) => lettersOf(words) + END + END,
);
const HTML = pairsHtml(PASSAGES);

const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What Pagefind writes for an HTML document: its meta file and its only chunk. */
async function indexOf(name: string, html: string | Buffer) {
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
    ({ meta, chunk } = await indexOf('pairs', HTML));
  });

  it('is accepted where it is what the reader expects', async () => {
    expect(() => assertMeta(meta, HTML)).not.toThrow();
    expect(() => assertPositions(chunk, HTML)).not.toThrow();
    expect(chunk.get('防汛')).toHaveLength(1);
    expect(await writeChunks(PASSAGES, join(folder, 'chunks'))).toHaveLength(meta.chunks.length);
  });

  it('is refused where another version wrote it', () => {
    expect(() => assertMeta({ ...meta, version: '1.5.2' }, HTML)).toThrow('Pagefind is version 1.5.2');
  });

  it('is refused where it counts other words than it was given', () => {
    expect(() => assertMeta(meta, pairsHtml(PASSAGES.slice(1)))).toThrow('pairs and has counted');
  });

  it('is refused where its positions are not those of the pairs', () => {
    const reversed = pairsHtml(PASSAGES.toReversed());
    expect(() => assertPositions(chunk, reversed)).toThrow('where it was given');
  });

  it('is refused where weights stand between the positions', async () => {
    const weighted = await indexOf('weighted', HTML.toString().replace('1.05', '2.00'));
    expect(() => assertPositions(weighted.chunk, HTML)).toThrow('where it was given');
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

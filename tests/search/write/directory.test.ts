import { describe, expect, it } from 'vitest';
import type { Load } from '../../../src/search/read/bundle.ts';
import { bundlesFor, directoryPath } from '../../../src/search/read/directory.ts';
import type { Catalog } from '../../../src/search/read/files.ts';
import { indexWords } from '../../../src/search/read/marked-letters.ts';
import { readQuery } from '../../../src/search/read/query.ts';
import { Searcher } from '../../../src/search/read/searcher.ts';
import { pack } from '../../../src/search/write/bundle.ts';
import { directoryOf, pairsIn } from '../../../src/search/write/directory.ts';
import { lettersOfPassage } from '../../../src/search/write/passage-letters.ts';

const MANY = Array.from({ length: 600 }, (_, at) => String.fromCharCode(0x5000 + at)).join('');
const BUNDLES = ['深化“放管服”改革', '放管结合，服务改革', `推行提级调查。${MANY}`, '提级论证，调查研究'];

/** A searcher of an index with a bundle for each of some texts. */
function searcherOf(texts: readonly string[]): { searcher: Searcher; asked: string[] } {
  const directory = directoryOf(texts.map((text) => pairsIn(indexWords(lettersOfPassage(text)))));
  const bundles = texts.map((folder) => ({ folder, years: [], plans: 1, clauses: 1 }));
  const from = directory.flatMap(([first]) => first?.[0] ?? []);
  const catalog: Catalog = { bundles, tables: [], numbers: [], directory: from };
  const files = new Map<string, unknown>([
    ['catalog.pack', catalog],
    ...directory.map((file, at) => [directoryPath(at), file] as const),
  ]);
  const asked: string[] = [];
  const load: Load = async (path) => {
    asked.push(path);
    return new Uint8Array(pack(files.get(path)));
  };
  return { searcher: new Searcher(load), asked };
}

describe('the directory of pairs', () => {
  it.each([
    ['放管服改革', [0]],
    ['放管', [0, 1]],
    ['提级调查', [2]],
    ['提级 调查', [2, 3]],
    ['改', [0, 1]],
    ['量子', []],
    ['鼞', []],
    ['、', [0, 1, 2, 3]],
    [MANY.slice(300, 304), [2]],
  ])('leads from “%s” to the bundles %j that have all its pairs', async (typed, wanted) => {
    const { searcher } = searcherOf(BUNDLES);
    const found = await bundlesFor(searcher, readQuery(typed));
    expect(found.map(({ folder }) => BUNDLES.indexOf(folder))).toEqual(wanted);
  });

  it('is asked for a file for each pair at most', async () => {
    const { searcher, asked } = searcherOf(BUNDLES);
    await bundlesFor(searcher, readQuery('量子计算机'));
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeLessThanOrEqual(5);
  });
});

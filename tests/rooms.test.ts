import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODE, readImports, roomOf, specifiersOf } from './rooms.ts';

/**
 * What each room of `src/` may import besides itself, whole rooms or single files. Of the search, exports and pictures,
 * components and pages import only files that run in the browser or name formats; of the facts, views import only how numbers
 * are read.
 */
const MAY_IMPORT: Record<string, string> = {
  model: '',
  text: '',
  cache: '',
  regions: 'model',
  facts: 'model text',
  mdx: 'model',
  content: 'model facts mdx cache regions reuse',
  importer: 'model text facts mdx content/folder.ts content/writing.ts',
  check: 'model facts mdx content/folder.ts content/writing.ts',
  'content.config.ts': 'model content',
  views: 'model reuse facts/quantities.ts facts/scan.ts',
  exports: 'model',
  'search/pagefind': '',
  'search/read': 'model text search/pagefind/index-chunk.ts search/pagefind/letters.ts',
  'search/write': 'model text cache search/read search/pagefind/letters.ts search/pagefind/write-chunks.ts',
  'search/page': 'model text search/read',
  reuse: 'model text',
  pictures: 'model text cache',
  site: 'model cache content search/write pictures exports/archives.ts',
  styles: '',
  components:
    'model text styles reuse/rows.ts reuse/differences.ts search/page/search-box.ts search/page/highlight-loader.ts exports/citation/formats.ts exports/citation/quote.ts exports/citation/citable.ts exports/citation/quotation.ts exports/citation/running.ts pictures/drawing.ts pictures/clause-card.ts',
  layouts: 'model styles components',
  pages:
    'content/collections.ts content/publication-cache.ts views exports components layouts model search/page/start.ts',
};
const NO_ROOM = ['utils', 'helpers', 'common', 'misc', 'lib', 'types'];

const imports = readImports();

describe('the rooms of src/', () => {
  it('are those of the table and no others', () => {
    expect([...new Set(CODE.map(roomOf))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it.each(Object.entries(MAY_IMPORT))('%s imports of ours only itself and “%s”', (room, allowed) => {
    const foreign = imports.filter(({ from, to }) => roomOf(from) === room && roomOf(to) !== room);
    const known = new Set(allowed.split(' '));
    expect(foreign.filter(({ to }) => !known.has(roomOf(to)) && !known.has(to))).toEqual([]);
  });

  it('do not import the importer or the pages', () => {
    const across = imports.filter(({ from, to }) => roomOf(from) !== roomOf(to));
    expect(across.filter(({ to }) => ['importer', 'pages'].includes(roomOf(to)))).toEqual([]);
  });

  it('are named for what they hold, so that there is no drawer for the rest', () => {
    const folders = globSync('**/', { cwd: 'src' }).map((folder) => basename(folder));
    expect(folders.filter((folder) => NO_ROOM.includes(folder))).toEqual([]);
  });
});

describe('the imports of a file', () => {
  it('are found in TypeScript, of types and in the middle of code too', () => {
    const text =
      "import type { Plan } from '../model/plan.ts';\nexport * from './a.ts';\nawait import('./b.ts');";
    expect(specifiersOf('views/c.ts', text)).toEqual(['../model/plan.ts', './a.ts', './b.ts']);
  });

  it('are found in the head, the markup and the scripts of an Astro file', () => {
    const text = [
      "---\nimport type { Plan } from '../model/plan.ts';\nexport { a } from './a.ts';\n---",
      "<p>{(await import('./b.ts')).text}</p>",
      '<script>import \'./c.ts\';</script><script src="./d.ts"></script>',
    ].join('\n');
    expect(specifiersOf('components/E.astro', text).sort()).toEqual(
      ['./a.ts', './b.ts', './c.ts', './d.ts', '../model/plan.ts'].sort(),
    );
  });

  it('are not to be had from an Astro file that is broken', () => {
    expect(() => specifiersOf('components/E.astro', '---\nimport {\n---\n<p>条</p>')).toThrow(SyntaxError);
  });
});

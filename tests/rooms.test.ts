import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODE, readImports, roomOf, specifiersOf } from './rooms.ts';

/**
 * What each room of `src/` may import besides itself, whole rooms or single files: of the search a page knows where it
 * starts and how it is announced, a component its box and what points out the words that a reader came for; of the exports a
 * component knows the forms of reference, which the reader's day belongs to, and of the pictures the card of a clause, which
 * is drawn with the reader's letters; a view finds the number in the words of a target as the readers of facts do.
 */
const MAY_IMPORT: Record<string, string> = {
  model: '',
  cache: '',
  regions: 'model',
  facts: 'model',
  mdx: 'model',
  content: 'model facts mdx cache regions reuse',
  importer: 'model facts mdx content/folder.ts content/writing.ts',
  check: 'model facts mdx content/folder.ts content/writing.ts',
  'content.config.ts': 'model content',
  views: 'model reuse components facts/quantities.ts facts/scan.ts',
  exports: 'model',
  search: 'model cache',
  reuse: 'model search/normalise.ts',
  pictures: 'model cache components/phrases.ts',
  site: 'model cache content search pictures exports/archives.ts',
  styles: '',
  components:
    'model styles reuse/rows.ts reuse/differences.ts search/box.ts search/landing.ts exports/citation/formats.ts exports/citation/quote.ts exports/citation/citable.ts exports/citation/quotation.ts exports/citation/running.ts pictures/drawing.ts pictures/clause-card.ts',
  layouts: 'model styles components',
  pages:
    'content/collections.ts content/publication-cache.ts views exports components layouts model search/start.ts search/opensearch.ts',
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

  it('include views that take only types from components, so that plain Node can run them', () => {
    const views = CODE.filter((file) => roomOf(file) === 'views');
    const values = views.flatMap(
      (file) =>
        readFileSync(join('src', file), 'utf8').match(/^import (?!type )[^;]*'\.\.\/components\/[^;]*/gm) ??
        [],
    );
    expect(values).toEqual([]);
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

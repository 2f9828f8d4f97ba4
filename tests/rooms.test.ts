import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODE, isAllowed, readImports, readRooms, roomOf, specifiersOf } from './rooms.ts';

const ROOMS = readRooms(readFileSync('docs/architecture.md', 'utf8'));
const NO_ROOM = ['utils', 'helpers', 'common', 'misc', 'lib', 'types'];

const foreign = readImports().filter(({ from, to }) => roomOf(from, ROOMS) !== roomOf(to, ROOMS));

describe('the rooms of src/', () => {
  it('are those of the table in docs/architecture.md and no others', () => {
    expect(ROOMS.length).toBeGreaterThan(1);
    expect(CODE.filter((file) => !roomOf(file, ROOMS))).toEqual([]);
  });

  it.each(ROOMS)('$name imports only itself and what the table allows', (room) => {
    const own = foreign.filter(({ from }) => roomOf(from, ROOMS) === room);
    expect(own.filter((imported) => !isAllowed(room, imported))).toEqual([]);
  });

  it('may import nothing that is not there', () => {
    const allowed = ROOMS.flatMap((room) => room.allowed.map(({ path }) => path));
    expect(allowed.filter((path) => !existsSync(join('src', path)))).toEqual([]);
  });

  it('may import nothing that they do not need', () => {
    const unused = ROOMS.flatMap((room) => {
      const own = foreign.filter(({ from }) => roomOf(from, ROOMS) === room);
      return room.allowed.filter(
        (one) => !own.some((imported) => isAllowed({ ...room, allowed: [one] }, imported)),
      );
    });
    expect(unused).toEqual([]);
  });

  it('do not import the pages, nor the importer except to review its work', () => {
    const allowed = /^review\/\S+ importer\//;
    const imported = foreign.filter(({ to }) => /^(importer|pages)\//.test(to));
    expect(imported.filter(({ from, to }) => !allowed.test(`${from} ${to}`))).toEqual([]);
  });

  it('are named for what they hold, so that there is no drawer for the rest', () => {
    const folders = globSync('**/', { cwd: 'src' }).map((folder) => basename(folder));
    expect(folders.filter((folder) => NO_ROOM.includes(folder))).toEqual([]);
  });
});

describe('the table of rooms', () => {
  const rooms = readRooms(
    [
      '| room | holds | may import |',
      '| --- | --- | --- |',
      '| `src/model` | the `Plan` | – |',
      '| `src/search` | the search | `model` |',
      '| `src/search/read` | matching | `model/plan.ts` `components` (types) |',
    ].join('\n'),
  );
  const [, , read] = rooms;

  it('may hold a room inside another', () => {
    expect(roomOf('search/read/query.ts', rooms)).toBe(read);
    expect(roomOf('search/readme.ts', rooms)?.name).toBe('search');
    expect(roomOf('views/home.ts', rooms)).toBeUndefined();
  });

  it.each([
    ['model/plan.ts', false, true],
    ['model/clause.ts', false, false],
    ['components/Runs.astro', true, true],
    ['components/Runs.astro', false, false],
  ])('says whether %s may be imported, as a type only: %s', (to, typeOnly, allowed) => {
    expect(read && isAllowed(read, { to, typeOnly })).toBe(allowed);
  });
});

describe('the imports of a file', () => {
  it('are found in TypeScript, those of types and in the middle of code too', () => {
    const text = [
      "import type { Plan } from '../model/plan.ts';",
      "import { type Clause, readPlan } from './read.ts';",
      "export * from './a.ts';",
      "const b = await import('./b.ts') as typeof import('./c.ts');",
    ].join('\n');
    expect(specifiersOf('views/c.ts', text)).toEqual([
      { to: '../model/plan.ts', typeOnly: true },
      { to: './read.ts', typeOnly: false },
      { to: './a.ts', typeOnly: false },
      { to: './b.ts', typeOnly: false },
      { to: './c.ts', typeOnly: true },
    ]);
  });

  it('are found in the head, the markup and the scripts of an Astro file', () => {
    const text = [
      "---\nimport type { Plan } from '../model/plan.ts';\nexport { a } from './a.ts';\n---",
      "<p>{(await import('./b.ts')).text}</p>",
      '<script>import \'./c.ts\';</script><script src="./d.ts"></script>',
    ].join('\n');
    const found = specifiersOf('components/E.astro', text).map(({ to }) => to);
    expect(found.sort()).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts', '../model/plan.ts'].sort());
  });

  it('cannot be read where an Astro file is broken', () => {
    expect(() => specifiersOf('components/E.astro', '---\nimport {\n---\n<p>条</p>')).toThrow(SyntaxError);
  });
});

import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const PAGES = ['README.md', 'CONTRIBUTING.md', ...globSync('{docs,src}/**/*.md')].sort();

/** The files and folders that a text names in code spans, `src/site`, and those that it links to. */
function namedIn(page: string): string[] {
  const text = readFileSync(page, 'utf8');
  const named = [...text.matchAll(/`((?:src|tests|content|deploy|docs|\.github)\/[\w./[\]-]+)`/g)].map(
    ([, path = '']) => path,
  );
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) =>
    join(dirname(page), path),
  );
  return [...named, ...linked];
}

it.each(PAGES)('%s names only files and folders that are there', (page) => {
  expect(namedIn(page).filter((path) => !existsSync(path) && !existsSync(join('src', path)))).toEqual([]);
});

import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from '@astrojs/compiler-rs';
import ts from 'typescript';
import { z } from 'zod';

/** One file of `src/` that names another: `{ from: 'mdx/read.ts', to: 'model/part.ts' }`. */
export interface Import {
  from: string;
  to: string;
}

/** The code of `src/`, each file by its path from there, `components/Runs.astro`. */
export const CODE: readonly string[] = globSync('**/*.{ts,astro}', { cwd: 'src' }).sort();

/** Folders whose own folders are rooms: what runs in Node, in any browser thread and on a page is kept apart. */
const DIVIDED = ['search'];

/**
 * The room of a file of `src/`: its top folder, `model`, or its own name where it is in none; in a divided folder the first
 * two levels, `search/read`.
 */
export function roomOf(file: string): string {
  const [top = file, second = ''] = file.split('/');
  return DIVIDED.includes(top) ? `${top}/${second}` : top;
}

/** Every import between files of `src/`, those of types, of style sheets and in the scripts of pages included. */
export function readImports(): Import[] {
  return CODE.flatMap((from) =>
    specifiersOf(from, readFileSync(join('src', from), 'utf8'))
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => ({ from, to: relative('src', join('src', dirname(from), specifier)) })),
  );
}

/** What a file imports and re-exports, `../model/plan.ts`. Throws a SyntaxError where an Astro file cannot be parsed. */
export function specifiersOf(file: string, text: string): string[] {
  if (!file.endsWith('.astro'))
    return ts.preProcessFile(text, true, true).importedFiles.map((i) => i.fileName);
  const { ast, diagnostics } = parse(text);
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error) throw new SyntaxError(`${file}: ${error.text}`);
  return specifiersIn(ast);
}

const importNode = z.object({
  type: z.string().regex(/^(Import|Export)/),
  source: z.object({ value: z.string() }),
});
const scriptNode = z.object({
  type: z.literal('JSXAttribute'),
  name: z.object({ name: z.literal('src') }),
  value: z.object({ value: z.string().regex(/\.[jt]s$/) }),
});

function specifiersIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = [importNode.safeParse(node).data?.source.value, scriptNode.safeParse(node).data?.value.value];
  return [...own.filter((name) => name !== undefined), ...Object.values(node).flatMap(specifiersIn)];
}

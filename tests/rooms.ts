import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from '@astrojs/compiler-rs';
import ts from 'typescript';
import { z } from 'zod';

/** One file of `src/` that imports another: `{ from: 'mdx/read.ts', to: 'model/part.ts', typeOnly: true }`. */
export interface Import {
  from: string;
  to: string;
  /** Whether it is an `import type`. */
  typeOnly: boolean;
}

/** What a file imports or re-exports, `../model/plan.ts`. */
export type Specifier = Pick<Import, 'to' | 'typeOnly'>;

/** A row of the table: a folder or file of `src/`, `search/read`, and what it may import besides itself. */
export interface Room {
  name: string;
  /** Rooms, folders or files, `model`, `facts/scan.ts`. */
  allowed: readonly { path: string; typesOnly: boolean }[];
}

/** The code of `src/`, each file by its path from there, `components/Runs.astro`. */
export const CODE: readonly string[] = globSync('**/*.{ts,astro}', { cwd: 'src' }).sort();

/** The rooms in a Markdown table with the columns “room”, “holds” and “may import”. */
export function readRooms(markdown: string): Room[] {
  return [...markdown.matchAll(/^\| *`src\/([^`]+)` *\|[^|]*\|([^|]*)\|$/gm)].map(
    ([, name = '', cell = '']) => ({
      name,
      allowed: [...cell.matchAll(/`([^`]+)`( \(types\))?/g)].map(([, path = '', types]) => ({
        path,
        typesOnly: types !== undefined,
      })),
    }),
  );
}

/** The room of a file of `src/`, the innermost where one lies in another; undefined where it is in none. */
export function roomOf(file: string, rooms: readonly Room[]): Room | undefined {
  return rooms
    .filter(({ name }) => isWithin(file, name))
    .sort((a, b) => b.name.length - a.name.length)
    .at(0);
}

/** Whether a file may be imported into a room that it does not belong to. */
export function isAllowed({ allowed }: Room, { to, typeOnly }: Specifier): boolean {
  return allowed.some(({ path, typesOnly }) => isWithin(to, path) && (typeOnly || !typesOnly));
}

function isWithin(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`);
}

/** Every import between files of `src/`, those of types, of style sheets and in the scripts of pages included. */
export function readImports(): Import[] {
  return CODE.flatMap((from) =>
    specifiersOf(from, readFileSync(join('src', from), 'utf8'))
      .filter(({ to }) => to.startsWith('.'))
      .map(({ to, typeOnly }) => ({ from, to: relative('src', join('src', dirname(from), to)), typeOnly })),
  );
}

/** What a file imports and re-exports. Throws a SyntaxError where an Astro file cannot be parsed. */
export function specifiersOf(file: string, text: string): Specifier[] {
  if (!file.endsWith('.astro'))
    return specifiersInScript(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext));
  const { ast, diagnostics } = parse(text);
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error) throw new SyntaxError(`${file}: ${error.text}`);
  return specifiersIn(ast);
}

function specifiersInScript(node: ts.Node): Specifier[] {
  const found: Specifier[] = [];
  const add = (path: ts.Node | undefined, typeOnly: boolean) => {
    if (path && ts.isStringLiteralLike(path)) found.push({ to: path.text, typeOnly });
  };
  if (ts.isImportDeclaration(node))
    add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    add(node.arguments[0], false);
  ts.forEachChild(node, (child) => void found.push(...specifiersInScript(child)));
  return found;
}

const importNode = z.object({
  type: z.string().regex(/^(Import|Export)/),
  source: z.object({ value: z.string() }),
  importKind: z.string().optional(),
  exportKind: z.string().optional(),
});
const scriptNode = z.object({
  type: z.literal('JSXAttribute'),
  name: z.object({ name: z.literal('src') }),
  value: z.object({ value: z.string().regex(/\.[jt]s$/) }),
});

function specifiersIn(node: unknown): Specifier[] {
  if (typeof node !== 'object' || node === null) return [];
  const script = scriptNode.safeParse(node).data;
  const found = importNode.safeParse(node).data;
  return [
    ...(script ? [{ to: script.value.value, typeOnly: false }] : []),
    ...(found ? [{ to: found.source.value, typeOnly: isTypeOnly(found) }] : []),
    ...Object.values(node).flatMap(specifiersIn),
  ];
}

function isTypeOnly({ importKind, exportKind }: z.infer<typeof importNode>): boolean {
  return importKind === 'type' || exportKind === 'type';
}

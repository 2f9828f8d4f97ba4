import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CODE, specifiersOf } from '../rooms.ts';

const filesOf = (room: string) =>
  CODE.filter((file) => file.startsWith(`${room}/`)).map((file) => join('src', file));

describe('search/read', () => {
  it('needs neither Node nor a document: with what it imports of search and text it compiles for a web worker', () => {
    const program = ts.createProgram(filesOf('search/read'), {
      lib: ['lib.esnext.d.ts', 'lib.webworker.d.ts', 'lib.webworker.iterable.d.ts'],
      types: [],
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
      noEmit: true,
      strict: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: true,
    });
    const own = program.getSourceFiles().filter(({ fileName }) => /src\/(?:search|text)\//.test(fileName));
    const errors = own.flatMap((file) => program.getSemanticDiagnostics(file));
    expect(own.length).toBeGreaterThan(25);
    expect(errors.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  }, 60_000);
});

describe('search/page', () => {
  it('imports nothing of Node', () => {
    const imported = filesOf('search/page').flatMap((file) => specifiersOf(file, readFileSync(file, 'utf8')));
    expect(imported.length).toBeGreaterThan(20);
    expect(imported.filter(({ to }) => !to.startsWith('.'))).toEqual([]);
  });
});

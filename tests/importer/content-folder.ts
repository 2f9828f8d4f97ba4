import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, onTestFinished, vi } from 'vitest';
import { main as check } from '../../src/check/cli.ts';
import { contentFolder } from '../../src/content/folder.ts';
import { BoundedImporter } from '../../src/importer/bounded-import.ts';
import { main as importFiles } from '../../src/importer/cli.ts';
import { main as publish } from '../../src/publish/cli.ts';

/** The exit code and the output of a command. */
export interface Run {
  code: number;
  out: string;
  err: string;
}

/** The content folder of the test file, empty for each test, with the commands that work on it, run in this process. */
export function useContentFolder() {
  const importer = new BoundedImporter();
  afterAll(() => importer.close());
  beforeEach(() => mkdir(contentFolder));
  afterEach(() => rm(contentFolder, { recursive: true }));
  return {
    path: contentFolder,
    importing: (...args: string[]) => run(() => importFiles(args, (request) => importer.import(request))),
    checking: () => run(check),
    publishing: (...args: string[]) => run(() => publish(args)),
  };
}

async function run(command: () => Promise<number>): Promise<Run> {
  const [log, error] = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
  const linesOf = (spy: typeof log) => spy.mock.calls.map(([line]) => `${line}\n`).join('');
  for (const spy of [log, error]) spy.mockImplementation(() => {});
  try {
    const code = await command();
    return { code, out: linesOf(log), err: linesOf(error) };
  } finally {
    for (const spy of [log, error]) spy.mockRestore();
  }
}

/** Runs a command as a terminal does, `src/check/cli.ts`. */
export function runProgram(script: string, ...args: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { maxBuffer: 1e8 }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

/** Writes a file to a folder outside the content folder; it is there until the test has finished. */
export async function receivedFile(name: string, data: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'received-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, name);
  await writeFile(path, data);
  return path;
}

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, onTestFinished } from 'vitest';

/** The exit code and the output of a command. */
export interface Run {
  code: number;
  out: string;
  err: string;
}

/** An empty content folder for each test, with functions that run commands on it. */
export function useContentFolder() {
  const content = {
    path: '',
    run: (script: string, args: readonly string[]) => run(script, args, content.path),
  };
  beforeEach(async () => {
    content.path = await mkdtemp(join(tmpdir(), 'content-'));
  });
  afterEach(() => rm(content.path, { recursive: true }));
  return content;
}

function run(script: string, args: readonly string[], contentDir: string): Promise<Run> {
  const env = { ...process.env, CONTENT_DIR: contentDir };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { env, maxBuffer: 1e8 }, (error, out, err) =>
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

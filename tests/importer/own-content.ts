import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

// The code reads the variable once, when the content folder is first imported.
const folder = join(tmpdir(), `content-${process.pid}`);
process.env.CONTENT_DIR = folder;
afterAll(() => rm(folder, { recursive: true, force: true }));

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A file that was sent. */
export interface Answer {
  path: string;
  /** The bytes of its body as sent, and as they would be without compression. */
  sent: number;
  plain: number;
  /** When it was asked for and when it was handed over, in milliseconds. */
  from: number;
  until: number;
}

/** A static host that counts what it sends. */
export interface CountingServer {
  origin: string;
  /** The bytes of all bodies since the last call: as sent, and as they would be without compression. */
  take(): { sent: number; plain: number };
  /** All that was sent since the last call. */
  takeAnswers(): Answer[];
  close(): void;
}

/** Serves the first of some folders that has a file; text goes out as gzip, as from any static host. */
export async function serveFolders(folders: readonly string[]): Promise<CountingServer> {
  let answers: Answer[] = [];
  const server = createServer(async (request, response) => {
    const from = performance.now();
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const file = await firstFile(folders, path.endsWith('/') ? `${path}index.html` : path);
    if (!file) return void response.writeHead(404).end();
    const type =
      TYPES[extname(path.endsWith('/') ? '.html' : path)] ??
      (path.endsWith('/') ? TYPES['.html'] : undefined);
    const body = type ? gzipSync(file) : file;
    answers.push({ path, sent: body.length, plain: file.length, from, until: performance.now() });
    const encoding = type ? { 'Content-Encoding': 'gzip' } : {};
    response.writeHead(200, { 'Content-Type': type ?? 'application/octet-stream', ...encoding }).end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const takeAnswers = () => {
    const taken = answers;
    answers = [];
    return taken;
  };
  const take = () => {
    const taken = takeAnswers();
    const sum = (kind: 'sent' | 'plain') => taken.reduce((all, answer) => all + answer[kind], 0);
    return { sent: sum('sent'), plain: sum('plain') };
  };
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, take, takeAnswers, close: () => server.close() };
}

async function firstFile(folders: readonly string[], path: string): Promise<Buffer | null> {
  for (const folder of folders) {
    const file = await readFile(join(folder, path)).catch(() => null);
    if (file) return file;
  }
  return null;
}

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

/** A file that was sent to a client. */
export interface SentFile {
  path: string;
  /** The bytes of its body, as sent and without compression. */
  sent: number;
  plain: number;
  /** When the request came and when the file was sent, in milliseconds. */
  from: number;
  until: number;
}

/** A static file server that counts the bytes it sends. */
export interface CountingServer {
  origin: string;
  /** The bytes of all bodies since the last call, as sent and without compression. */
  take(): { sent: number; plain: number };
  /** The files sent since the last call. */
  takeFiles(): SentFile[];
  close(): void;
}

/** Serves files from the first of the folders that has them; text is compressed with gzip, as static hosts do. */
export async function serveFolders(folders: readonly string[]): Promise<CountingServer> {
  let files: SentFile[] = [];
  const server = createServer(async (request, response) => {
    const from = performance.now();
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
    const file = await firstFile(folders, path);
    if (!file) return void response.writeHead(404).end();
    const type = TYPES[extname(path)];
    const body = type ? gzipSync(file) : file;
    files.push({ path, sent: body.length, plain: file.length, from, until: performance.now() });
    const encoding = type ? { 'Content-Encoding': 'gzip' } : {};
    response.writeHead(200, { 'Content-Type': type ?? 'application/octet-stream', ...encoding }).end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const takeFiles = () => {
    const taken = files;
    files = [];
    return taken;
  };
  const take = () => {
    const taken = takeFiles();
    const sum = (kind: 'sent' | 'plain') => taken.reduce((all, file) => all + file[kind], 0);
    return { sent: sum('sent'), plain: sum('plain') };
  };
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, take, takeFiles, close: () => server.close() };
}

async function firstFile(folders: readonly string[], path: string): Promise<Buffer | null> {
  for (const folder of folders) {
    const file = await readFile(join(folder, path)).catch(() => null);
    if (file) return file;
  }
  return null;
}

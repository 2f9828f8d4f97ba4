import { once } from 'node:events';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import sirv from 'sirv';

/** Puts beside each text file of a built site what a static host sends in its place, compressed with brotli and gzip. */
export function compressSite(folder: string): void {
  for (const name of globSync('**/*.{html,css,js,json,svg,txt,xml}', { cwd: folder })) {
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes));
  }
}

/** Serves a built site on a free port of this machine as a static host does, its 404 page included. */
export async function serveSite(folder: string): Promise<{ server: Server; origin: string }> {
  const missing = readFileSync(join(folder, '404.html'));
  const serve = sirv(folder, { etag: true, brotli: true, gzip: true });
  const server = createServer((request, response) =>
    serve(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
    }),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

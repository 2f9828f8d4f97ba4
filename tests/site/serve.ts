import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import sirv from 'sirv';

/** The address of axe on each server, so that a browser compiles it once for all pages. */
export const AXE = '/axe.min.js';

/** Serves a built site, and axe, on a free port of this machine as a static host does, compressed and with its 404 page. */
export async function serveSite(folder: string): Promise<{ server: Server; origin: string }> {
  const missing = readFileSync(join(folder, '404.html'));
  const serve = sirv(folder, { etag: true, brotli: true, gzip: true });
  const serveAxe = sirv(dirname(createRequire(import.meta.url).resolve('axe-core')));
  const server = createServer((request, response) => {
    if (request.url === AXE) return serveAxe(request, response);
    return serve(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

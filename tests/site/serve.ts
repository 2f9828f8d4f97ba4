import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** Serves a built site on a free port of this machine as a static host does, compressed and with its 404 page. */
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

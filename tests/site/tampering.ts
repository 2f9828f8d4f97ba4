import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { flipped } from '../proof/sample-site.ts';

/** A file that is served with one byte changed, and the position of that byte. */
export interface Tampered {
  path: string;
  at: (bytes: Buffer) => number;
}

/** A server of a built site that changes a byte of one file, or none. */
export interface TamperingServer {
  server: Server;
  origin: string;
  tamper: (tampered: Tampered | null) => void;
}

/** Serves a built site on a free port, with a byte of one file changed. */
export async function serveTampered(
  read: (path: string) => Buffer,
  folder: string,
): Promise<TamperingServer> {
  let tampered: Tampered | null = null;
  const serve = sirv(folder, { etag: false });
  const server = createServer((request, response) => {
    const path = decodeURI((request.url ?? '').slice(1));
    if (path !== tampered?.path) {
      serve(request, response, () => {
        response.writeHead(404).end();
      });
      return;
    }
    const bytes = read(path);
    response.end(flipped(bytes, tampered.at(bytes)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    server,
    origin,
    tamper: (one) => {
      tampered = one;
    },
  };
}

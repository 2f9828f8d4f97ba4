import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { FORMAT } from '../../../../src/search/read/peers/catalogue.ts';

/** A site on this machine. */
export interface Served {
  address: string;
  /** The paths below `pagefind/` that it was asked for. */
  asked: string[];
  stop: () => void;
}

/** What a site does to a file before it is sent. */
export type Change = (path: string, value: () => unknown) => unknown;

/** Serves what a listener answers. */
export async function serve(answer: RequestListener): Promise<Served> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push((request.url ?? '').replace('/pagefind/', ''));
    answer(request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${port}/`, asked, stop };
}

/** Serves an index as a site does; `change` gives another value for some files. */
export function serveIndex(folder: string, change: Change = () => undefined, delay = 0): Promise<Served> {
  return serve(({ url = '' }, response) => {
    const path = decodeURIComponent(url).replace('/pagefind/', '');
    setTimeout(() => response.end(fileOf(folder, path, change)), delay);
  });
}

function fileOf(folder: string, path: string, change: Change): Buffer {
  if (path === 'catalog.json') return Buffer.from(JSON.stringify({ format: FORMAT, name: '一站', plans: 1 }));
  const read = () => readFileSync(join(folder, path));
  const changed = change(path, () => JSON.parse(gunzipSync(read()).toString()));
  return changed === undefined ? read() : gzipSync(JSON.stringify(changed));
}

import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Answers some paths of a site in another way than its files do; null for those that are not there. */
export type Instead = Record<string, ((response: ServerResponse) => void) | string | Uint8Array | null>;

/** A site on this machine. */
export interface Peer {
  /** The address of its home page, which is below the root of its host. */
  address: string;
  /** The paths that were asked for, since the test began. */
  asked: string[];
  stop: () => void;
}

/** Serves a folder until the test has finished. */
export async function servePeer(folder: string, instead: Instead = {}): Promise<Peer> {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    const path = decodeURI(url.slice('/gongkai/'.length));
    asked.push(path);
    const file = join(folder, path);
    const kept = existsSync(file) ? readFileSync(file) : null;
    const other = path in instead ? (instead[path] ?? null) : kept;
    if (typeof other === 'function') other(response);
    else if (other === null) response.writeHead(404).end('<!doctype html><title>404</title>');
    else response.end(other);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(stop);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/gongkai/`;
  return { address, asked, stop };
}

/** A folder that is there until the test has finished. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gather-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Catalog, Identity, RecordChunk } from '../../src/search/read/files.ts';

/** The titles of the plans of the hostile site, and the address of its hits. */
export const HOSTILE = {
  title: '<img src=x onerror="window.hacked = true">电梯',
  url: 'javascript:window.hacked=true',
};

type Respond = (request: IncomingMessage, response: ServerResponse, path: string) => void;

const CORS = { 'Access-Control-Allow-Origin': '*' };

/** A packed file with its value changed. */
function repack<T>(packed: Buffer, change: (value: T) => void): Buffer {
  const value = JSON.parse(gunzipSync(packed).toString()) as T;
  change(value);
  return gzipSync(JSON.stringify(value));
}

/** Sends zeros, a megabyte at a time, until the client disconnects. */
function sendEndlessly(response: ServerResponse): void {
  const chunk = Buffer.alloc(1 << 20);
  const go = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', go);
  go();
}

/** The faulty sites by name, each a path of one origin; their files are those of a correct site, changed. */
function faults(folder: string, elsewhere: () => string): Record<string, Respond> {
  const honest = (path: string) => readFileSync(join(folder, path));
  const send = (response: ServerResponse, body: Buffer | string) =>
    void response.writeHead(200, CORS).end(body);
  const bomb = gzipSync(`[${' '.repeat(40_000_000)}]`, { level: 1 });
  const sendHonest: Respond = (_request, response, path) => send(response, honest(path));
  /** A site with changed records; its plans have ids that no other site has. */
  const withRecords =
    (change: (chunk: RecordChunk) => void): Respond =>
    (request, response, path) => {
      if (path.endsWith('/identities.pack')) {
        const others = repack<Identity[]>(honest(path), (all) => {
          for (const [at] of all.entries()) all[at] = [`other ${at}`, null];
        });
        send(response, others);
      } else if (path.includes('/records/')) {
        const [, name] = /^\/(\w+)\//.exec(request.url ?? '') ?? [];
        const changed = repack<RecordChunk>(honest(path), (chunk) => {
          for (const labelled of [...chunk.plans.map(({ label }) => label), ...chunk.clauses])
            if (labelled) labelled.url = `/${name}${labelled.url}`;
          change(chunk);
        });
        send(response, changed);
      } else sendHonest(request, response, path);
    };
  return {
    slow: () => undefined,
    html: (_request, response) => {
      response
        .writeHead(200, { ...CORS, 'Content-Type': 'text/html' })
        .end('<!doctype html><title>维护中</title>');
    },
    moved: (_request, response) => void response.writeHead(302, { ...CORS, Location: elsewhere() }).end(),
    newer: (_request, response) => send(response, JSON.stringify({ format: 99, name: '新版', plans: 1 })),
    // Declares a length of two gigabytes.
    huge: (_request, response) => {
      response.writeHead(200, { ...CORS, 'Content-Length': 2_000_000_000 });
      sendEndlessly(response);
    },
    // Declares no length.
    endless: (_request, response) => {
      response.writeHead(200, CORS);
      sendEndlessly(response);
    },
    // A decompression bomb: many megabytes in a few kilobytes.
    bomb: (request, response, path) => {
      if (!path.endsWith('.pack')) sendHonest(request, response, path);
      else send(response, bomb);
    },
    // Declares small files and sends large ones.
    liar: (request, response, path) => {
      if (path.endsWith('catalog.pack')) {
        const small = repack<Catalog>(honest(path), ({ tables }) => {
          for (const table of tables) table.sizes = table.sizes.map(() => 0);
        });
        send(response, small);
      } else if (path.endsWith('.pf_index'))
        send(response, Buffer.concat([honest(path), Buffer.alloc(3_000_000)]));
      else sendHonest(request, response, path);
    },
    // Its counts do not match its records.
    crooked: (request, response, path) => {
      if (!path.endsWith('catalog.pack')) return sendHonest(request, response, path);
      send(
        response,
        repack<Catalog>(honest(path), ({ tables }) => {
          for (const table of tables) table.clauses = [9_000_000, 9_000_000];
        }),
      );
    },
    // Its hits link to another site.
    astray: withRecords(({ clauses }) => {
      for (const clause of clauses) if (clause) clause.url = HOSTILE.url;
    }),
    // Its words contain markup.
    hostile: withRecords(({ plans, clauses }) => {
      for (const { label } of plans) label.title = HOSTILE.title;
      for (const clause of clauses) if (clause) clause.title = HOSTILE.title;
    }),
  };
}

/** A server of the faulty sites, and the requests it received. */
export interface FaultySites {
  names: string[];
  addressOf: (name: string) => string;
  /** The paths of the requests. */
  asked: string[];
  stop: () => Promise<void>;
}

/** Serves the faulty sites; the hits of one of them link to `elsewhere`. */
export async function serveFaultySites(folder: string, elsewhere: () => string): Promise<FaultySites> {
  const asked: string[] = [];
  const all = faults(folder, elsewhere);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [, name = '', path = ''] = /^\/(\w+)\/(.*)$/.exec(decodeURIComponent(pathname)) ?? [];
    asked.push(pathname);
    all[name]?.(request, response, path);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    names: Object.keys(all),
    addressOf: (name) => `http://127.0.0.1:${port}/${name}/`,
    asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

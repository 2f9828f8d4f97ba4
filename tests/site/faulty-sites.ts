import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Catalog, Identity, RecordChunk } from '../../src/search/read/files.ts';

/** What the plans of the hostile site are called, and where its hits would lead. */
export const HOSTILE = {
  title: '<img src=x onerror="window.hacked = true">电梯',
  url: 'javascript:window.hacked=true',
};

type Respond = (request: IncomingMessage, response: ServerResponse, path: string) => void;

const CORS = { 'Access-Control-Allow-Origin': '*' };

/** The value in a packed file after a change. */
function repack<T>(packed: Buffer, change: (value: T) => void): Buffer {
  const value = JSON.parse(gunzipSync(packed).toString()) as T;
  change(value);
  return gzipSync(JSON.stringify(value));
}

/** Sends zeros, a megabyte at a time, as long as somebody reads. */
function sendEndlessly(response: ServerResponse): void {
  const chunk = Buffer.alloc(1 << 20);
  const go = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', go);
  go();
}

/** Sites that do not do what they should, below one origin each by its name; they are made of the folder of an honest one. */
function faults(folder: string, elsewhere: () => string): Record<string, Respond> {
  const honest = (path: string) => readFileSync(join(folder, path));
  const send = (response: ServerResponse, body: Buffer | string) =>
    void response.writeHead(200, CORS).end(body);
  const bomb = gzipSync(`[${' '.repeat(40_000_000)}]`, { level: 1 });
  const sendHonest: Respond = (_request, response, path) => send(response, honest(path));
  /** A site with changed records, which stands below its name and whose plans are no others'. */
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
    // Says that it is two gigabytes.
    huge: (_request, response) => {
      response.writeHead(200, { ...CORS, 'Content-Length': 2_000_000_000 });
      sendEndlessly(response);
    },
    // Does not say how much it is.
    endless: (_request, response) => {
      response.writeHead(200, CORS);
      sendEndlessly(response);
    },
    // Many megabytes in a few kilobytes.
    bomb: (request, response, path) => {
      if (!path.endsWith('.pack')) sendHonest(request, response, path);
      else send(response, bomb);
    },
    // Says that its files are small, and sends large ones.
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
    // Gives other counts than it has records.
    crooked: (request, response, path) => {
      if (!path.endsWith('catalog.pack')) return sendHonest(request, response, path);
      send(
        response,
        repack<Catalog>(honest(path), ({ tables }) => {
          for (const table of tables) table.clauses = [9_000_000, 9_000_000];
        }),
      );
    },
    // Leads to another site.
    astray: withRecords(({ clauses }) => {
      for (const clause of clauses) if (clause) clause.url = HOSTILE.url;
    }),
    // Has markup for words.
    hostile: withRecords(({ plans, clauses }) => {
      for (const { label } of plans) label.title = HOSTILE.title;
      for (const clause of clauses) if (clause) clause.title = HOSTILE.title;
    }),
  };
}

/** Some sites at fault, and what was asked of them. */
export interface FaultySites {
  names: string[];
  addressOf: (name: string) => string;
  /** The paths that were asked for. */
  asked: string[];
  stop: () => Promise<void>;
}

/** Serves the sites that do not do what they should; one of them leads to `elsewhere`. */
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

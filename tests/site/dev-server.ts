import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** A running `astro dev`. */
export interface DevServer {
  /** Where it serves, `http://localhost:4321`. */
  origin: string;
  stop: () => Promise<void>;
}

/** Starts `astro dev` on a content folder and a free port. Throws an Error with what it printed where it ends early. */
export async function startDev(content: string, cache: string): Promise<DevServer> {
  const { PATH, HOME } = process.env;
  const command = [resolve('node_modules/astro/bin/astro.mjs'), 'dev', '--ignore-lock', '--port', '0'];
  const server = spawn(process.execPath, command, {
    env: { PATH, HOME, CONTENT_DIR: content, CACHE_DIR: cache },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    if (server.exitCode !== null) return;
    server.kill();
    await once(server, 'exit');
  };
  return { origin: await originOf(server), stop };
}

function originOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (data: Buffer) => {
      printed += data;
      const origin = /Local\s+(http:\/\/localhost:\d+)/.exec(stripVTControlCharacters(printed))?.[1];
      if (origin) resolve(origin);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) => reject(new Error(`astro dev ended with ${code}\n${printed}`)));
  });
}

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PACKAGES = ['nginx-light', 'libnginx-mod-http-brotli-static', 'openssl'];
const MODULE = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** A response of a server. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** A running nginx. */
export interface Nginx {
  /** Requests a path of the site, `/plans/`, with headers. */
  ask: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  stop: () => void;
}

/**
 * Serves a built site as `deploy/nginx.conf` says, on a port of this machine with a certificate made for the occasion; its
 * search page may ask `peers`, addresses with spaces between them.
 * Throws an Error where nginx is not there and cannot be installed, or refuses the configuration.
 */
export async function startNginx(site: string, port: number, peers = ''): Promise<Nginx> {
  provideNginx();
  const work = mkdtempSync(join(tmpdir(), 'nginx-'));
  mkdirSync(join(work, 'tmp'));
  makeCertificate(work);
  writeFileSync(join(work, 'site.conf'), localSite(site, port, work, peers));
  writeFileSync(join(work, 'nginx.conf'), server(work));
  const args = ['-p', work, '-c', join(work, 'nginx.conf'), '-e', join(work, 'error.log')];
  const tried = spawnSync('nginx', ['-t', ...args], { encoding: 'utf8' });
  if (tried.status !== 0) throw new Error(tried.stderr);
  const child = spawn('nginx', args, { stdio: 'ignore' });
  const agent = new Agent({ rejectUnauthorized: false });
  const ask: Nginx['ask'] = (path, headers = {}) =>
    new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, path: encodeURI(path), headers, agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      }).on('error', reject);
    });
  await answering(ask);
  const stop = () => {
    agent.destroy();
    child.kill();
    rmSync(work, { recursive: true });
  };
  return { ask, stop };
}

function provideNginx(): void {
  if (existsSync(MODULE) && spawnSync('nginx', ['-v']).status === 0) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '--quiet=2'], { env, stdio: ['ignore', 2, 2] });
    const install = ['install', '--yes', '--quiet=2', '--no-install-recommends', ...PACKAGES];
    if (spawnSync('apt-get', install, { env, stdio: ['ignore', 2, 2] }).status === 0) return;
  }
  throw new Error(`no nginx was found and none could be installed: apt-get install ${PACKAGES.join(' ')}`);
}

function makeCertificate(work: string): void {
  const [key, certificate] = [join(work, 'key.pem'), join(work, 'cert.pem')];
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
  execFileSync('openssl', [...request, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
}

/** The documented configuration with the place, the port and the certificate of this machine. */
function localSite(site: string, port: number, work: string, peers: string): string {
  return readFileSync('deploy/nginx.conf', 'utf8')
    .replace(/listen \[::\]:.*\n/g, '\n')
    .replace(/listen 80;/, `listen 127.0.0.1:${port + 1};`)
    .replace(/listen 443 ssl/, `listen 127.0.0.1:${port} ssl`)
    .replace(/(?<=\$peers \{\s*default ")(?=";)/, peers)
    .replace(/root .*;/, `root ${site};`)
    .replace(/\/etc\/ssl\/certs\/.*\.pem/, join(work, 'cert.pem'))
    .replace(/\/etc\/ssl\/private\/.*\.key/, join(work, 'key.pem'));
}

function server(work: string): string {
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const temporary = folders.map((name) => `${name}_temp_path ${join(work, 'tmp', name)};`);
  return `load_module ${MODULE};
daemon off; worker_processes 1; pid ${join(work, 'nginx.pid')};
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http { access_log off; error_log ${join(work, 'error.log')}; ${temporary.join(' ')} include ${join(work, 'site.conf')}; }
`;
}

async function answering(ask: Nginx['ask']): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await ask('/').catch(() => null)) return;
    await wait(50);
  }
  throw new Error('nginx does not answer');
}

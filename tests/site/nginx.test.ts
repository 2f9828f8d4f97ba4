import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Nginx, startNginx } from './nginx.ts';

const folder = inject('folder');
const PLAN = '/plans/shanghai-work-safety-2021/';
const file = (path: string) => readFileSync(join(folder, path));

/** Below the ephemeral ports of Linux, any of which may be in use. */
const PORT = 28_443;
const PEERS = 'https://qingpu.example/plans/pagefind/ https://other.example/pagefind/';

let nginx: Nginx;
let withPeers: Nginx;
beforeAll(async () => {
  nginx = await startNginx(folder, PORT);
  withPeers = await startNginx(folder, PORT + 2, PEERS);
});
afterAll(() => {
  nginx?.stop();
  withPeers?.stop();
});

/** The directives of a content security policy: the sources by name. */
function directivesOf(policy: unknown): Map<string, string> {
  const directives = String(policy).split(';');
  return new Map(directives.map((one) => one.trim().split(/ (.*)/s, 2) as [string, string]));
}

/** The policy in the `meta` element of a page. */
function policyIn(page: string): Map<string, string> {
  const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
  return directivesOf(policy.replaceAll('&#39;', "'"));
}

describe('the site behind nginx as it is documented', () => {
  it('has its pages, in UTF-8', async () => {
    const { status, headers, body } = await nginx.ask(PLAN);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body.equals(file(`${PLAN}index.html`))).toBe(true);
  });

  it('sends the compressed forms that the build has written', async () => {
    const brotli = await nginx.ask(PLAN, { 'accept-encoding': 'gzip, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotli.body.equals(file(`${PLAN}index.html.br`))).toBe(true);
    expect(brotliDecompressSync(brotli.body).equals(file(`${PLAN}index.html`))).toBe(true);
    const gzip = await nginx.ask('/data/clauses.json', { 'accept-encoding': 'gzip' });
    expect(gzip.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'application/json; charset=utf-8',
      vary: 'Accept-Encoding',
    });
    expect(gunzipSync(gzip.body).equals(file('data/clauses.json'))).toBe(true);
  });

  it('says on every answer that nothing foreign may run, also where there is no page', async () => {
    for (const path of [PLAN, '/data/clauses.csv', '/no/such/page/', '/icon.svg']) {
      const { headers } = await nginx.ask(path);
      expect(headers['content-security-policy'], path).toContain("default-src 'self'; script-src 'self'");
      expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
      expect(headers['strict-transport-security'], path).toMatch(/^max-age=\d{8}/);
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers.server, path).toBe('nginx');
    }
  });

  it('repeats in its header what the pages say of themselves', async () => {
    for (const page of ['/', '/search/', PLAN]) {
      const { headers, body } = await nginx.ask(page);
      const [said, inPage] = [directivesOf(headers['content-security-policy']), policyIn(body.toString())];
      expect(inPage.size, page).toBeGreaterThan(5);
      for (const [name, sources] of inPage) expect(said.get(name), `${page} ${name}`).toBe(sources);
    }
  });

  it('lets a page ask the other sites that are listed, and nothing else', async () => {
    for (const [server, connects] of [
      [nginx, ''],
      [withPeers, PEERS],
    ] as const) {
      const { headers } = await server.ask('/search/');
      const said = directivesOf(headers['content-security-policy']);
      expect(said.get('connect-src')?.trim()).toBe(`'self' ${connects}`.trim());
      expect(said.get('default-src')).toBe("'self'");
    }
  });

  it('lets other sites read the index and the data, in every form, and nothing else', async () => {
    const index = globSync('pagefind/*/*.pack', { cwd: folder })[0] ?? '';
    const open = ['/pagefind/catalog.json', '/pagefind/catalog.pack', `/${index}`, '/data/plans.json'];
    for (const path of [...open, '/data/manifest.json', '/data/all.zip']) {
      for (const encoding of ['identity', 'gzip', 'br']) {
        const asked = { origin: 'https://other.example', 'accept-encoding': encoding };
        const { status, headers } = await nginx.ask(path, asked);
        expect(status, path).toBe(200);
        expect(headers['access-control-allow-origin'], `${path} ${encoding}`).toBe('*');
        expect(headers['x-content-type-options'], path).toBe('nosniff');
        const again = await nginx.ask(path, { ...asked, 'if-none-match': String(headers.etag) });
        expect(again.status, path).toBe(304);
        expect(again.headers['access-control-allow-origin'], path).toBe('*');
      }
    }
    const [script = ''] = globSync('_astro/*.js', { cwd: folder });
    const closed = ['/', PLAN, '/search/', `/${script}`, '/plans/shanghai-work-safety-2021.json', '/log/'];
    for (const path of [...closed, `${PLAN}source/source.txt`, '/no/data/', '/feed.xml']) {
      const { headers } = await nginx.ask(path, { origin: 'https://other.example' });
      expect(headers, path).not.toHaveProperty('access-control-allow-origin');
    }
  });

  it('keeps for a year what has a name of its own, and asks again for everything else', async () => {
    const named = globSync(['_astro/*.{css,js}', 'pagefind/*/*.pack'], { cwd: folder });
    expect(named.length).toBeGreaterThan(2);
    for (const path of named) {
      expect((await nginx.ask(`/${path}`)).headers['cache-control'], path).toContain('immutable');
    }
    for (const path of [PLAN, '/data/plans.json', '/pagefind/catalog.pack']) {
      const { headers } = await nginx.ask(path);
      expect(headers['cache-control'], path).toBe('no-cache');
      const again = await nginx.ask(path, { 'if-none-match': String(headers.etag) });
      expect(again.status, path).toBe(304);
    }
  });

  it('answers what was never published with 404 and the page that helps on', async () => {
    const { status, body } = await nginx.ask('/plans/no-such-plan/');
    expect(status).toBe(404);
    expect(body.equals(file('404.html'))).toBe(true);
  });

  it('leads from an address without its last stroke to the one with it', async () => {
    const { status, headers } = await nginx.ask(PLAN.slice(0, -1));
    expect(status).toBe(301);
    expect(headers.location).toMatch(/\/plans\/shanghai-work-safety-2021\/$/);
  });

  it('hands over a document as received, and does not show it', async () => {
    const { headers, body } = await nginx.ask(`${PLAN}source/source.txt`);
    expect(headers['content-disposition']).toBe('attachment');
    expect(headers['content-security-policy']).toContain('sandbox');
    expect(body.equals(file(`${PLAN}source/source.txt`))).toBe(true);
  });

  it('has addresses in Chinese', async () => {
    expect((await nginx.ask('/n/沪安委会〔2021〕4号/')).status).toBe(200);
  });
});

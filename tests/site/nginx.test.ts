import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Nginx, startNginx } from './nginx.ts';

const folder = inject('folder');
const PLAN = '/plans/shanghai-work-safety-2021/';
const file = (path: string) => readFileSync(join(folder, path));

/** Below the ports that Linux gives to whoever connects, of which any may be taken. */
const PORT = 28_443;

let nginx: Nginx;
beforeAll(async () => {
  nginx = await startNginx(folder, PORT);
});
afterAll(() => nginx?.stop());

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
    const [, inPage = ''] =
      file('index.html')
        .toString()
        .match(/Content-Security-Policy" content="([^"]+)"/) ?? [];
    const { headers } = await nginx.ask('/');
    expect(headers['content-security-policy']).toContain(inPage.replaceAll('&#39;', "'"));
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

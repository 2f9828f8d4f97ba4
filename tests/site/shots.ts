import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { buildSite } from './build.ts';
import { provideChromium } from './chromium.ts';
import { readPages } from './pages.ts';
import { longestAddresses } from './routes.ts';
import { serveSite } from './serve.ts';

/** `npm run shots`: a screenshot of each kind of page at each width and in each look, and a contact sheet. */

const FOLDER = resolve('.cache/shots');
const WIDTHS = [390, 1280, 1600];
const LOOKS: Record<string, { options: BrowserContextOptions; chosen: Record<string, string> }> = {
  light: { options: { colorScheme: 'light' }, chosen: {} },
  dark: { options: { colorScheme: 'dark' }, chosen: {} },
  elder: { options: { colorScheme: 'light' }, chosen: { mode: 'elder' } },
};

interface Shot {
  address: string;
  file: string;
  caption: string;
}

async function takeShots(browser: Browser, origin: string, addresses: readonly string[]): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const width of WIDTHS) {
    for (const [look, { options, chosen }] of Object.entries(LOOKS)) {
      const viewport = { width, height: width < 500 ? 844 : 900 };
      const context = await browser.newContext({ ...options, viewport, reducedMotion: 'reduce' });
      const kept = JSON.stringify(chosen);
      await context.addInitScript((value) => localStorage.setItem('reading', value), kept);
      for (const address of addresses) {
        const name = `${address.replaceAll(/[^\p{L}\p{N}-]+/gu, '_')}${width}-${look}.png`;
        const page = await context.newPage();
        await page.goto(origin + address, { waitUntil: 'networkidle' });
        // A plan runs over many screens that look alike.
        const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), 3200);
        await page.setViewportSize({ width, height: Math.max(height, viewport.height) });
        await page.screenshot({ path: join(FOLDER, name) });
        await page.close();
        shots.push({ address, file: name, caption: `${width} ${look}` });
      }
      await context.close();
    }
  }
  return shots;
}

function printSheet(shots: readonly Shot[]): string {
  const rows = [...Map.groupBy(shots, ({ address }) => address)].map(([address, own]) => {
    const figures = own.map(
      ({ file, caption }) =>
        `<figure><a href="${file}"><img src="${file}" alt="${address} ${caption}" loading="lazy"></a><figcaption>${caption}</figcaption></figure>`,
    );
    return `<h2>${address}</h2><div>${figures.join('')}</div>`;
  });
  return `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>各页各貌</title>
<style>body{font:16px sans-serif}div{display:flex;gap:1rem;overflow-x:auto;align-items:start}figure{margin:0}img{height:36rem;border:1px solid #999}</style>
${rows.join('\n')}</html>
`;
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const site = join(FOLDER, 'site');
await buildSite(site);
const { server, origin } = await serveSite(site);
const browser = await chromium.launch({ executablePath: provideChromium(), args: ['--disable-gpu'] });
// Without a query the search page is nearly empty.
const addresses = [...longestAddresses(readPages(site)), '/search/?q=电梯'];
const shots = await takeShots(browser, origin, addresses);
await browser.close();
server.close();
writeFileSync(join(FOLDER, 'index.html'), printSheet(shots));
console.log(`${shots.length} pictures: ${join(FOLDER, 'index.html')}`);

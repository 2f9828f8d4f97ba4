import type { Browser, Page } from 'playwright-core';
import type { Engine } from './engine.ts';
import { median } from './report.ts';
import type { CountingServer } from './server.ts';

/** The bytes that a browser receives, and the time on a slow mobile network, in milliseconds. */
export interface Transfer {
  /** The first query with an empty cache; `plain` is the median without compression. */
  cold: { median: number; most: number; plain: number };
  /** The next query on the same page, median. */
  second: number;
  /** The maximum of first queries without a match, with all suggestions loaded; null where it was not measured. */
  nothing: number | null;
  /** From opening the address until the first hit, or the message that there is none, is shown; median. */
  first: number;
}

/** The time after which a query fails, in milliseconds. */
const TIMEOUT = 300_000;

/** Lighthouse's “slow 4G”: 1.6 Mbit/s with a latency of 150 ms. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

/** Measures each query with an empty cache, then the next query on the same page. */
export async function measureTransfer(
  browser: Browser,
  server: CountingServer,
  engine: Engine,
  queries: readonly string[],
  withoutMatch: readonly string[],
): Promise<Transfer> {
  const asked = [];
  // The first query is run twice: the first run only warms up the browser and is not counted.
  for (const [at, query] of [queries[0] ?? '', ...queries].entries()) {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(TIMEOUT);
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    server.take();
    const address = `${server.origin}${engine.page}?q=${encodeURIComponent(query)}`;
    const first = await openFirst(page, address, engine).catch((cause: unknown) => {
      throw new Error(`${engine.name} has no result for “${query}”`, { cause });
    });
    const cold = server.take();
    await engine.ask(page, queries[at % queries.length] ?? query);
    await waitUntilIdle(page, engine);
    asked.push({ first, cold, second: server.take().sent });
    await context.close();
  }
  asked.shift();
  const sent = asked.map(({ cold }) => cold.sent);
  const emptySizes = [];
  for (const query of withoutMatch) emptySizes.push(await bytesOfFirstQuery(browser, server, engine, query));
  return {
    cold: {
      median: median(sent),
      most: Math.max(...sent),
      plain: median(asked.map(({ cold }) => cold.plain)),
    },
    second: median(asked.map(({ second }) => second)),
    nothing: emptySizes.length > 0 ? Math.max(...emptySizes) : null,
    first: median(asked.map(({ first }) => first)),
  };
}

/** The bytes of a query with an empty cache. */
async function bytesOfFirstQuery(
  browser: Browser,
  server: CountingServer,
  engine: Engine,
  query: string,
): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT);
  server.take();
  await openFirst(page, `${server.origin}${engine.page}?q=${encodeURIComponent(query)}`, engine);
  await context.close();
  return server.take().sent;
}

async function openFirst(page: Page, address: string, engine: Engine): Promise<number> {
  const start = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(`${engine.first}, ${engine.done}`).first().waitFor({ state: 'attached' });
  const first = performance.now() - start;
  await waitUntilIdle(page, engine);
  return first;
}

/** Waits until the search is finished and no request is pending. */
async function waitUntilIdle(page: Page, engine: Engine): Promise<void> {
  await page.locator(engine.done).waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
}

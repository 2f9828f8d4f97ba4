import type { Browser, Page } from 'playwright-core';
import type { Engine } from './engine.ts';
import { median } from './report.ts';
import type { CountingServer } from './server.ts';

/** What reaches a browser, in bytes, and when on a slow phone's network, in milliseconds. */
export interface Wire {
  /** For a question asked in a browser that has nothing yet; `plain` as if the server did not compress. */
  cold: { median: number; most: number; plain: number };
  /** For a question after it on the same page, median. */
  second: number;
  /** The most for a cold question that finds nothing, all advice loaded; null where it was not asked. */
  nothing: number | null;
  /** From the address to the first hit, or to the word that there is none, median. */
  first: number;
}

/** How long an engine may take for a question, in milliseconds. */
const PATIENCE = 300_000;

/** A phone where the network is slow: 1.6 Mbit/s and 150 ms to an answer, as Lighthouse assumes. */
const PHONE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

/** Asks each question in a browser that has nothing yet, and then the next one on the same page. */
export async function measureWire(
  browser: Browser,
  server: CountingServer,
  engine: Engine,
  questions: readonly string[],
  fruitless: readonly string[],
): Promise<Wire> {
  const asked = [];
  // The first question of all warms the browser up and does not count.
  for (const [at, question] of [questions[0] ?? '', ...questions].entries()) {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', PHONE);
    server.take();
    const address = `${server.origin}${engine.page}?q=${encodeURIComponent(question)}`;
    const first = await openCold(page, address, engine).catch((cause: unknown) => {
      throw new Error(`${engine.name} has not answered “${question}”`, { cause });
    });
    const cold = server.take();
    await engine.ask(page, questions[at % questions.length] ?? question);
    await rest(page, engine);
    asked.push({ first, cold, second: server.take().sent });
    await context.close();
  }
  asked.shift();
  const sent = asked.map(({ cold }) => cold.sent);
  const vain = [];
  for (const question of fruitless) vain.push(await coldBytes(browser, server, engine, question));
  return {
    cold: {
      median: median(sent),
      most: Math.max(...sent),
      plain: median(asked.map(({ cold }) => cold.plain)),
    },
    second: median(asked.map(({ second }) => second)),
    nothing: vain.length > 0 ? Math.max(...vain) : null,
    first: median(asked.map(({ first }) => first)),
  };
}

/** The bytes of a question in a browser that has nothing yet. */
async function coldBytes(
  browser: Browser,
  server: CountingServer,
  engine: Engine,
  question: string,
): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  server.take();
  await openCold(page, `${server.origin}${engine.page}?q=${encodeURIComponent(question)}`, engine);
  await context.close();
  return server.take().sent;
}

async function openCold(page: Page, address: string, engine: Engine): Promise<number> {
  const start = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(`${engine.first}, ${engine.done}`).first().waitFor({ state: 'attached' });
  const first = performance.now() - start;
  await rest(page, engine);
  return first;
}

/** Waits until nothing more is on its way. */
async function rest(page: Page, engine: Engine): Promise<void> {
  await page.locator(engine.done).waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
}

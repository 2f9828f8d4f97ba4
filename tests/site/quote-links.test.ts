import { availableParallelism } from 'node:os';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { quoteLink } from '../../src/components/cite/quote-link.ts';
import { addressedClauses } from '../../src/model/addresses.ts';
import { ledgerOf } from '../../src/model/ledger.ts';
import { clauseView } from '../../src/views/clause-page.ts';
import { test } from './browser.ts';

const SPANS = 200;
const LONGEST = 120;
const ARRIVAL = 20_000;
const origin = inject('origin');
const { plans } = await readContent();
const NO_SOURCE = { sic: [], note: null, unknown: {}, inferredUrl: null };

/** The pages of all clauses with their words as shown, which follow the plan's title and the clauses above. */
const PAGES = plans.flatMap(({ plan }) => {
  const publication = { plan, ledger: ledgerOf(plan.clauses, [], NO_SOURCE) };
  return addressedClauses(plan).map((clause) => {
    const { address, path } = clauseView(publication, clause);
    return {
      address: origin + address,
      clause: clause.id,
      anchor: clause.id,
      head: [plan.title, ...path.map(({ name, text }) => name + text)].join('\n'),
      text: [clause.title, clause.text].filter(Boolean).join('\n'),
    };
  });
});

/** Pseudo-random numbers from 0 to 1, the same each time (Park and Miller). */
function* numbers(): Generator<number, never> {
  for (let state = 20_210_407; ; state = (state * 48_271) % 2_147_483_647) yield state / 2_147_483_647;
}

/** Random spans of random clauses, within a paragraph or across paragraphs. */
function randomQuotes() {
  const random = numbers();
  const below = (limit: number) => Math.floor(random.next().value * limit);
  return Array.from({ length: SPANS * 2 }, () => {
    const page = PAGES[below(PAGES.length)];
    if (!page) throw new Error('there is no clause');
    const start = below(page.text.length);
    const end = Math.min(page.text.length, start + 2 + below(LONGEST));
    return { page, start, end, quote: page.text.slice(start, end) };
  })
    .filter(({ quote }) => quote.trim() === quote && quote.length > 1)
    .slice(0, SPANS);
}

/** What a page shows for the quotation of a link: its message and the highlighted words. */
function readLanding(page: Page) {
  return page.locator('.quote-check').evaluate((note) => {
    const [range] = [...(CSS.highlights.get('quoted') ?? [])];
    return { said: note.textContent, quote: range instanceof Range ? range.toString() : null };
  });
}

/** Whether the browser scrolled to the quotation, which it searches for once the page has loaded. */
function hasArrived(page: Page): Promise<boolean> {
  const arrived = page.waitForFunction(
    () => {
      const [range] = [...(CSS.highlights.get('quoted') ?? [])];
      const around = range instanceof Range ? range.commonAncestorContainer : null;
      const expected = around instanceof Element ? around : around?.parentElement;
      // Without the clause as a fallback `:target` matches only where the words are found.
      return expected && document.querySelector(':target') === expected;
    },
    null,
    // By default it polls at each frame, which keeps the browser drawing.
    { timeout: ARRIVAL, polling: 50 },
  );
  return arrived.then(
    () => true,
    () => false,
  );
}

const bare = (words: string | null) => words?.replaceAll(/\s/g, '') ?? null;

/** Follows links to quotations one after the other; returns those whose words the browser did not find. */
async function follow(page: Page, quotes: ReturnType<typeof randomQuotes>): Promise<string[]> {
  const missed: string[] = [];
  for (const { page: quoted, start, end, quote } of quotes) {
    const link = quoteLink(quoted, { start, end });
    await page.goto(link.replace(/#[^:]*:~:/, '#:~:'));
    const landing = await readLanding(page);
    expect([landing.said, bare(landing.quote)]).toEqual([expect.stringContaining('一致'), bare(quote)]);
    if (link.includes(':~:') && !(await hasArrived(page))) missed.push(link);
  }
  return missed;
}

describe('a link to words of a clause', () => {
  // Pages without recorded requests: recording costs more than the pages themselves.
  test(`leads Chromium to these words and finds them unchanged, ${SPANS} times`, async ({ browser }) => {
    const quotes = randomQuotes();
    expect(quotes).toHaveLength(SPANS);
    const named = quotes.filter(({ page, start, end }) => quoteLink(page, { start, end }).includes(':~:'));
    expect(named.length).toBeGreaterThanOrEqual(SPANS - 2);
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const shares = Map.groupBy(quotes, (quote) => quotes.indexOf(quote) % availableParallelism());
    const missed = [...shares.values()].map(async (share) => follow(await context.newPage(), share));
    expect((await Promise.all(missed)).flat()).toEqual([]);
    await context.close();
  });

  test('says that the words were changed where they are not there any more', async ({ visit }) => {
    const quoted = PAGES.find(({ clause }) => clause === '3-10-33');
    if (!quoted) throw new Error('there is no clause 3-10-33');
    const then = { ...quoted, text: quoted.text.replace('建立', '健全') };
    const page = await visit(quoteLink(then, { start: 0, end: 30 }));
    const note = page.locator('.quote-check');
    await note.getByText('引文已变更').waitFor();
    expect(await note.getByRole('link').getAttribute('href')).toBe('/log/');
    const entries = page.locator('.quote-check + .log > li');
    await entries.first().waitFor();
    expect(await entries.allTextContents()).toEqual([expect.stringContaining('首次收录。')]);
  });
});

import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { test } from './browser.ts';
import { sampleAddresses } from './routes.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SCHEMES = ['light', 'dark'] as const;

/** What axe finds on a page in light and in dark, `dark: color-contrast: 12 × .facts dt: insufficient contrast of 3.9 …`. */
async function findingsOf(page: Page): Promise<string[]> {
  const findings: string[] = [];
  await page.evaluate(axe.source);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    const violations = await page.evaluate(runAxe, TAGS);
    findings.push(...violations.map((violation) => `${colorScheme}: ${describeViolation(violation)}`));
  }
  return findings;
}

/** Runs in the page. */
async function runAxe(tags: string[]): Promise<axe.Result[]> {
  const loaded = globalThis as unknown as { axe: typeof axe };
  return (await loaded.axe.run({ runOnly: tags, resultTypes: ['violations'] })).violations;
}

function describeViolation({ id, nodes }: axe.Result): string {
  return `${id}: ${nodes.length} × ${nodes[0]?.target.join(' ')}: ${nodes[0]?.failureSummary}`;
}

describe.each(sampleAddresses(inject('folder')))('axe finds nothing on %s', (address) => {
  test.for([390, 1280])('%s pixels wide, in light and in dark', async (width, { visit }) => {
    const page = await visit(address, { viewport: { width, height: 800 } });
    expect(await findingsOf(page)).toEqual([]);
  });
});

test('axe finds what is wrong with a page, in light and in dark', async ({ visit }) => {
  const page = await visit('/');
  await page.evaluate(() => document.documentElement.removeAttribute('lang'));
  const found = (await findingsOf(page)).map((finding) => finding.split(': ').slice(0, 2));
  expect(found).toEqual(SCHEMES.map((scheme) => [scheme, 'html-has-lang']));
});

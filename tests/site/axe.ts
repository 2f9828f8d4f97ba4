import axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The colour schemes that every page has. */
export const SCHEMES = ['light', 'dark'] as const;

/** What axe finds on a page in each scheme, `dark: color-contrast: 12 × .facts dt: insufficient contrast of 3.9 …`. */
export async function findingsOf(page: Page): Promise<string[]> {
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

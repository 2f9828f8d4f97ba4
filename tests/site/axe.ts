import axe from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const CONTRAST = ['color-contrast', 'color-contrast-enhanced'];

/**
 * How a page can look: in the scheme that the system asks for, or as its reader has chosen; and what axe looks at then: all
 * of the page once, then what the look changes, its colours and, with larger letters, the size and place of what is tapped.
 */
const LOOKS = {
  light: { colorScheme: 'light', chosen: {}, rules: RULES },
  dark: { colorScheme: 'dark', chosen: {}, rules: CONTRAST },
  'light contrast': { colorScheme: 'light', chosen: { theme: 'contrast' }, rules: CONTRAST },
  'dark contrast': { colorScheme: 'dark', chosen: { theme: 'contrast' }, rules: CONTRAST },
  elder: { colorScheme: 'light', chosen: { mode: 'elder' }, rules: [...CONTRAST, 'target-size'] },
} as const;

type Look = keyof typeof LOOKS;

/** The names of the looks, in the order in which axe sees them. */
export const LOOK_NAMES = Object.keys(LOOKS) as Look[];

/** What axe finds on a page in some looks, `dark: color-contrast: 12 × .facts dt: insufficient contrast of 3.9 …`. */
export async function findingsOf(page: Page, looks: readonly Look[] = LOOK_NAMES): Promise<string[]> {
  const findings: string[] = [];
  await page.evaluate(axe.source);
  for (const look of looks) {
    const { colorScheme, chosen, rules } = LOOKS[look];
    await page.emulateMedia({ colorScheme });
    await page.evaluate((values) => Object.assign(document.documentElement.dataset, values), {
      theme: '',
      mode: '',
      ...chosen,
    });
    const violations = await page.evaluate(runAxe, [...rules]);
    findings.push(...violations.map((violation) => `${look}: ${describeViolation(violation)}`));
  }
  await page.evaluate(() => Object.assign(document.documentElement.dataset, { theme: '', mode: '' }));
  return findings;
}

/** Runs in the page. */
async function runAxe(rules: string[]): Promise<axe.Result[]> {
  const loaded = globalThis as unknown as { axe: typeof axe };
  // A contrast of 7:1 is asked for only where axe is told so.
  const enhanced = { 'color-contrast-enhanced': { enabled: true } };
  const options = { runOnly: rules, rules: enhanced, resultTypes: ['violations' as const] };
  return (await loaded.axe.run(options)).violations;
}

function describeViolation({ id, nodes }: axe.Result): string {
  return `${id}: ${nodes.length} × ${nodes[0]?.target.join(' ')}: ${nodes[0]?.failureSummary}`;
}

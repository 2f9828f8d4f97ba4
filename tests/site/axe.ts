import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { AXE } from './serve.ts';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// The second reports only elements that pass the first.
const CONTRAST = ['color-contrast', 'color-contrast-enhanced'] as const;

/**
 * The looks of a page: the system's colour scheme and the reader's settings. Contrast is checked in every look, all other
 * rules in the light one.
 */
const LOOKS = {
  light: { colorScheme: 'light', chosen: {} },
  dark: { colorScheme: 'dark', chosen: {} },
  'light contrast': { colorScheme: 'light', chosen: { theme: 'contrast' } },
  'dark contrast': { colorScheme: 'dark', chosen: { theme: 'contrast' } },
  elder: { colorScheme: 'light', chosen: { mode: 'elder' } },
} as const;

type Look = keyof typeof LOOKS;

/** The names of the looks, in the order in which axe sees them. */
export const LOOK_NAMES = Object.keys(LOOKS) as Look[];

// The package exports its long form, which takes a browser longer to receive and compile.
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The text styles in which axe has found an element readable. The contrast that axe calculates depends on nothing else, so it
 * need not be asked about the same style again, in another look or on another page.
 */
const readableStyles = new Set<string>();

/** What axe finds on a page in some looks, `dark: color-contrast-enhanced: 12 × .facts dt: insufficient contrast of 3.9 …`. */
export async function findingsOf(page: Page, looks: readonly Look[] = LOOK_NAMES): Promise<string[]> {
  const findings: string[] = [];
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    if (page.url().startsWith(`${inject('origin')}/`)) await page.addScriptTag({ url: AXE });
    else await page.evaluate(source);
  }
  for (const look of looks) {
    const { colorScheme, chosen } = LOOKS[look];
    await page.emulateMedia({ colorScheme });
    await page.evaluate((values) => Object.assign(document.documentElement.dataset, values), {
      theme: '',
      mode: '',
      ...chosen,
    });
    const violations = look === 'light' ? await page.evaluate(checkRules, LEVELS) : [];
    violations.push(...(await contrastViolations(page)));
    findings.push(...violations.map((violation) => `${look}: ${describeViolation(violation)}`));
  }
  await page.evaluate(() => Object.assign(document.documentElement.dataset, { theme: '', mode: '' }));
  return findings;
}

/** The contrast findings of axe for text in styles that have not passed before. */
async function contrastViolations(page: Page): Promise<axe.Result[]> {
  const { violations, readable } = await page.evaluate(checkContrast, {
    known: [...readableStyles],
    rules: [...CONTRAST],
  });
  for (const style of readable) readableStyles.add(style);
  return violations;
}

/** Runs in the page: applies rules to the whole page, but those of contrast, which `checkContrast` applies. */
async function checkRules(rules: string[]): Promise<axe.Result[]> {
  const loaded = globalThis as unknown as { axe: typeof axe };
  const contrast = { 'color-contrast': { enabled: false }, 'color-contrast-enhanced': { enabled: false } };
  // Axe would load audio, which the site has none of, and style sheets, which only an experimental rule reads.
  const options = { runOnly: rules, rules: contrast, resultTypes: ['violations' as const], preload: false };
  return (await loaded.axe.run(options)).violations;
}

/** Runs in the page: checks the contrast of text in unknown styles, and returns the styles that pass. */
async function checkContrast({ known, rules }: { known: string[]; rules: string[] }) {
  const loaded = globalThis as unknown as { axe: typeof axe };
  const backgrounds = new Map<Element, string>();
  const readable = new Set<string>();

  /** The elements painted behind the text of an element. */
  function backgroundOf(element: Element): string {
    const seen = backgrounds.get(element);
    if (seen !== undefined) return seen;
    const style = getComputedStyle(element);
    const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = style;
    // What is positioned may cover something other than its ancestors.
    const position = style.position === 'relative' ? 'static' : style.position;
    const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position].join();
    const behind = element.parentElement ? backgroundOf(element.parentElement) : style.colorScheme;
    const all = own === 'rgba(0, 0, 0, 0),none,1,none,normal,static' ? behind : `${behind} > ${own}`;
    backgrounds.set(element, all);
    return all;
  }

  function styleOf(element: Element): string {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    return [color, fontSize, fontWeight, textShadow, backgroundOf(element)].join();
  }

  /** Whether axe judges the contrast of an element: it never does in an SVG. */
  function hasText(element: Element): boolean {
    if (element instanceof SVGElement) return false;
    if (element.matches('input, select, textarea')) return true;
    return [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
  }

  /** Whether an element is painted; what lies above the page or is one pixel high is for screen readers only. */
  function isPainted(element: Element): boolean {
    const { bottom, height } = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && height > 1 && bottom + scrollY > 0;
  }

  async function check(elements: Element[]): Promise<axe.Result[]> {
    if (elements.length === 0) return [];
    const { violations, passes } = await loaded.axe.run(
      { include: elements },
      { runOnly: rules, resultTypes: ['violations', 'passes'], elementRef: true, preload: false },
    );
    const byElement = Map.groupBy(
      passes.flatMap(({ nodes }) => nodes),
      ({ element }) => element,
    );
    for (const [element, passed] of byElement) {
      if (element && passed.length === rules.length) readable.add(styleOf(element));
    }
    // Elements cannot be returned from the page.
    for (const node of violations.flatMap(({ nodes }) => nodes)) delete node.element;
    return violations;
  }

  const texts = Map.groupBy([...document.body.querySelectorAll('*')].filter(hasText), styleOf);
  for (const style of known) texts.delete(style);
  const unknown = new Map([...texts].map(([style, elements]) => [style, elements.filter(isPainted)]));
  const first = await check([...unknown.values()].flatMap((elements) => elements.slice(0, 3)));
  // Axe does not judge disabled controls: unless a style has passed, check its other elements too.
  for (const style of readable) unknown.delete(style);
  const rest = await check([...unknown.values()].flatMap((elements) => elements.slice(3)));
  return { violations: [...first, ...rest], readable: [...readable] };
}

function describeViolation({ id, nodes }: axe.Result): string {
  return `${id}: ${nodes.length} × ${nodes[0]?.target.join(' ')}: ${nodes[0]?.failureSummary}`;
}

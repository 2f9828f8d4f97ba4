import type { Page } from 'playwright-core';

/**
 * The controls of a page that are smaller than `least` pixels in either direction, `a “目录” 96 × 40`. Links within a line
 * of text are not among them, as in WCAG 2.5.5.
 */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((limit) => {
    const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, select, input')];
    const shown = controls.filter((element) => element.checkVisibility({ visibilityProperty: true }));
    return shown
      .filter((element) => getComputedStyle(element).display !== 'inline' && !element.matches('.skip'))
      .map((element) => {
        // The label of a checkbox is a target too.
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        return { width, height, name: `${element.localName} “${element.textContent.trim()}”` };
      })
      .filter(({ width, height }) => Math.min(width, height) < limit - 0.5)
      .map(({ width, height, name }) => `${name} ${Math.round(width)} × ${Math.round(height)}`);
  }, least);
}

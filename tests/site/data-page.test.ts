import { describe, expect, inject } from 'vitest';
import { DATASETS } from '../../src/exports/datasets.ts';
import { test } from './browser.ts';

describe('the page on open data', () => {
  test('names every file and every field of its rows', async ({ visit }) => {
    const page = await visit('/data/', { javaScriptEnabled: false });
    for (const { name, row } of DATASETS) {
      const section = page.locator(`#${name}`);
      expect(await section.getByRole('link', { name: `${name}.json`, exact: true }).count()).toBe(1);
      expect(await section.locator('dt').allTextContents()).toEqual(Object.keys(row.shape));
      expect((await section.locator('dd').allTextContents()).every((words) => words.length > 1)).toBe(true);
    }
  });

  test('has an example in JavaScript that finds the clauses on fire safety', async ({ visit }) => {
    const page = await visit('/data/');
    const written = (await page.locator('[data-example="javascript"]').textContent()) ?? '';
    const code = written.replace(/https?:\/\/[^/']+/, inject('origin'));
    expect(code.split('\n')).toHaveLength(5);
    const printed: string[] = [];
    page.on('console', (message) => printed.push(message.text()));
    await page.evaluate(`(async () => {${code}\n})()`);
    const response = await page.request.get('/data/clauses.json');
    const clauses = (await response.json()) as { sectors: string[] }[];
    const expected = clauses.filter(({ sectors }) => sectors.includes('fire'));
    expect(expected.length).toBeGreaterThan(0);
    expect(printed).toHaveLength(expected.length);
  });
});

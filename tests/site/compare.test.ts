import { describe, expect } from 'vitest';
import { findingsOf } from './axe.ts';
import { test } from './browser.ts';

const CITY = 'shanghai-emergency-2025/1-3';
const DISTRICT = 'changning-work-safety-2025/3-18';

describe('/compare/', () => {
  test('lays two clauses side by side and marks what both have where most is different', async ({
    visit,
  }) => {
    const page = await visit(`/compare/?a=${CITY}&b=${DISTRICT}`);
    const rows = page.locator('.compared > li');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(1);
    expect((await rows.locator('mark').allTextContents()).join()).toContain(
      '提级调查、挂牌督办、警示约谈、举报核查',
    );
    expect(
      await rows.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual([`/plans/${CITY}/`, `/plans/${DISTRICT}/`]);
  });

  test('shows every word of both clauses, and says in hidden words what is on one side only', async ({
    visit,
  }) => {
    const page = await visit(
      `/compare/?a=shanghai-work-safety-2021/notice&b=changning-work-safety-2025/notice`,
    );
    await page.locator('.compared > li').first().waitFor();
    const sides = await page.locator('.compared blockquote').evaluateAll((quotes) =>
      quotes.map((quote) => {
        const copy = quote.cloneNode(true) as Element;
        for (const hidden of copy.querySelectorAll('.sr-only')) hidden.remove();
        return copy.textContent;
      }),
    );
    for (const [index, plan] of ['shanghai-work-safety-2021', 'changning-work-safety-2025'].entries()) {
      const { clauses } = (await (await page.request.get(`/plans/${plan}.json`)).json()) as {
        clauses: { id: string; text: string }[];
      };
      expect(sides[index]).toBe(clauses.find(({ id }) => id === 'notice')?.text);
    }
    expect(await page.locator('.compared del').first().textContent()).toMatch(/^〔只在左边：.+〕$/);
    expect(await page.locator('.compared ins').first().textContent()).toMatch(/^〔只在右边：.+〕$/);
  });

  test('lays two plans side by side, every clause of both once', async ({ visit }) => {
    const page = await visit('/compare/?a=shanghai-work-safety-2021&b=changning-work-safety-2025');
    await page.locator('.compared > li').first().waitFor();
    const shown = await page
      .locator('.compared a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const data = await page.request.get('/data/clauses.json');
    const clauses = (await data.json()) as { plan: string; url: string }[];
    const wanted = clauses.filter(({ plan }) =>
      ['shanghai-work-safety-2021', 'changning-work-safety-2025'].includes(plan),
    );
    expect(shown.toSorted()).toEqual(wanted.map(({ url }) => url).toSorted());
    expect(await page.locator('#compare-status').textContent()).toMatch(/可能对应的\d+条/);
  });

  test('lets the reader choose plans by year and title, and clauses by number and heading', async ({
    visit,
  }) => {
    const page = await visit('/compare/');
    expect(await page.locator('#result').isVisible()).toBe(false);
    const ask = page.getByRole('button', { name: '并排对照' });
    for (const [side, title, clause] of [
      ['左边', '上海市应急管理局2025年工作要点', /强化事故调查/],
      ['右边', '长宁区2025年安全生产工作要点', /^　*18\.发挥事故查处作用/],
    ] as const) {
      expect(await ask.isDisabled()).toBe(true);
      const box = page.getByRole('group', { name: side });
      await box.getByLabel('年份').selectOption('2025年');
      await box.getByLabel('计划').selectOption(title);
      const choice = box.getByLabel('条款').locator('option', { hasText: clause });
      await choice.waitFor({ state: 'attached' });
      expect(await box.getByLabel('条款').locator('option').first().textContent()).toBe('整份计划');
      await box.getByLabel('条款').selectOption((await choice.getAttribute('value')) ?? '');
    }
    await ask.click();
    await page.locator('.compared > li').first().waitFor();
    expect(new URL(page.url()).searchParams.get('a')).toBe(CITY);
    const [left, right] = [
      page.getByRole('group', { name: '左边' }),
      page.getByRole('group', { name: '右边' }),
    ];
    expect(await left.getByLabel('计划').inputValue()).toBe('shanghai-emergency-2025');
    expect(await right.getByLabel('条款').inputValue()).toBe('3-18');

    await page.getByRole('button', { name: '左右对调' }).click();
    await page.waitForURL(`**/compare/?a=${DISTRICT}&b=${CITY}`);
    await page.locator('.compared > li').first().waitFor();
  });

  test('is entered from a clause, which it offers to compare with its counterparts', async ({ visit }) => {
    const page = await visit(`/plans/${DISTRICT}/`);
    await page.getByRole('link', { name: '对照…' }).click();
    await page.waitForURL(`**/compare/?a=${DISTRICT}`);
    const left = page.getByRole('group', { name: '左边' });
    await expect.poll(() => left.getByLabel('条款').inputValue()).toBe('3-18');
    await page
      .locator('#suggestions')
      .getByRole('link', { name: /一、（三）/ })
      .first()
      .click();
    await page.waitForURL(`**/compare/?a=${DISTRICT}&b=${CITY}`);
    await page.locator('.compared > li').first().waitFor();
  });

  test('sets what another plan may have in its place beside a clause', async ({ visit }) => {
    const page = await visit(`/compare/?a=${DISTRICT}&b=shanghai-emergency-2025`);
    await page.locator('.compared > li').first().waitFor();
    expect(await page.locator('.compared > li').count()).toBe(1);
    await page
      .getByText(/按文字(推定|没有找到)/)
      .first()
      .waitFor();
  });

  test.for([
    ['a=nowhere-2025&b=changning-work-safety-2025', '没有找到这份计划：nowhere-2025'],
    ['a=..%2Fdata&b=changning-work-safety-2025', '没有找到这份计划：..'],
    [`a=${CITY}&b=changning-work-safety-2025/99`, '没有这一条：99'],
  ] as const)('says what is not there: %s', async ([query, said], { visit }) => {
    const page = await visit(`/compare/?${query}`);
    await page.getByText(said).waitFor();
  });

  test('lists pairs with links where the browser runs no scripts', async ({ visit }) => {
    const page = await visit('/compare/', { javaScriptEnabled: false });
    expect(await page.locator('.clauses > li').count()).toBeGreaterThan(5);
    const notice = page.locator('noscript p');
    expect(await notice.isVisible()).toBe(true);
    expect(await notice.textContent()).toContain('没有打开');
    expect(await page.locator('form.compare').isVisible()).toBe(false);
  });

  test.for([390, 1280])(
    'has no fault that axe finds in its results, %s pixels wide',
    async (width, { visit }) => {
      const page = await visit(`/compare/?a=${CITY}&b=${DISTRICT}`, { viewport: { width, height: 800 } });
      await page.locator('.compared > li').first().waitFor();
      expect(await findingsOf(page)).toEqual([]);
    },
  );
});

test('the page of a clause says where its words stand too, and when', async ({ visit }) => {
  const page = await visit(`/plans/${DISTRICT}/`);
  const section = page.locator('section[aria-labelledby="elsewhere"]');
  expect(await section.getByText('早于本条见于').count()).toBe(1);
  expect(await section.getByText('省级，2025年3月13日').count()).toBe(1);
  expect(await section.locator('mark').first().textContent()).toContain('警示约谈');
  expect(await page.getByText('抄自').allTextContents()).toEqual([
    expect.stringContaining('不等于一方抄自另一方'),
  ]);
});

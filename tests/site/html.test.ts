import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import type { BuiltPage } from './pages.ts';
import { sitePages } from './site-pages.ts';
import { faultsOf } from './validity.ts';

/** The heading levels of a page in document order, `[1, 2, 3, 2]`. */
function headingRanks({ tree }: BuiltPage): number[] {
  return selectAll('h1, h2, h3, h4, h5, h6', tree).map(({ tagName }) => Number(tagName.slice(1)));
}

/** The event handler attributes of a page, `onclick`. */
function handlersOf({ tree }: BuiltPage): string[] {
  return selectAll('*', tree).flatMap(({ properties }) =>
    Object.keys(properties).filter((name) => /^on[A-Z]/.test(name)),
  );
}

describe('every page', () => {
  const addressesOf = (found: BuiltPage[]) => found.map(({ address }) => address);

  it('is valid HTML', async () => {
    expect((await Promise.all(sitePages.map(({ address, html }) => faultsOf(address, html)))).flat()).toEqual(
      [],
    );
  });

  it('has one heading of the first rank and skips no rank below it', () => {
    const skips = (ranks: number[]) => ranks.some((rank, index) => rank > (ranks[index - 1] ?? 0) + 1);
    const wrong = sitePages.filter((page) => {
      const ranks = headingRanks(page);
      return ranks.filter((rank) => rank === 1).length !== 1 || skips(ranks);
    });
    expect(addressesOf(wrong)).toEqual([]);
  });

  it('says that it is in Chinese, in simplified script', () => {
    expect(addressesOf(sitePages.filter(({ tree }) => !select('html[lang="zh-Hans"]', tree)))).toEqual([]);
  });

  it('has a title of its own', () => {
    const titles = sitePages.map(({ tree }) =>
      selectAll('title', tree)
        .map((element) => textOf(element))
        .join(),
    );
    expect(titles.filter((title, index) => title === '' || titles.indexOf(title) !== index)).toEqual([]);
  });

  it('forbids scripts and styles that are not files of the site', () => {
    const policyOf = ({ tree }: BuiltPage) =>
      String(select('meta[http-equiv="Content-Security-Policy"]', tree)?.properties.content);
    const policies = [...new Set(sitePages.map(policyOf))];
    expect(policies).toHaveLength(1);
    expect(policies[0]).toContain("default-src 'self'");
    expect(policies[0]).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  it('carries no script, style or event handler in its markup', () => {
    const inline = sitePages.flatMap((page) => [
      ...selectAll('script:not([src]):not([type="application/ld+json"]), style, [style]', page.tree).map(
        ({ tagName }) => `${page.address}: <${tagName}>`,
      ),
      ...handlersOf(page).map((name) => `${page.address}: ${name}`),
    ]);
    expect(inline).toEqual([]);
  });
});

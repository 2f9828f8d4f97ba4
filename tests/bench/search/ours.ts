import { join } from 'node:path';
import { Searcher } from '../../../src/search/read/searcher.ts';
import { indexPlans } from '../../search/index-plans.ts';
import { find, folderLoad } from '../../search/test-search.ts';
import type { Engine } from './engine.ts';

/** The search of this site on its search page; `cores` limits the cores that build its index. */
export function ours(cores?: number): Engine {
  return {
    name: cores === 1 ? 'ours, built on one core' : 'ours',
    hasScopes: true,
    buildOnly: cores === 1,
    page: '/search/',
    first: '[data-exact]',
    done: '[data-search-done]',
    ask: async (page, typed) => {
      const box = page.locator('form.search input');
      await box.fill(typed);
      await box.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === typed);
    },
    build: async (plans, folder) => {
      await indexPlans(plans, join(folder, 'pagefind'), { cores });
    },
    open: async (_plans, folder) => {
      const searcher = new Searcher(folderLoad(join(folder, 'pagefind')).load);
      return (typed) => find(searcher, typed);
    },
  };
}

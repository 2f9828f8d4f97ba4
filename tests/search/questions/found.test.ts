import { describe, expect, it } from 'vitest';
import { readAddress, type Search } from '../../../src/search/read/address.ts';
import { adviceFor } from '../../../src/search/read/advice.ts';
import { plansNumbered } from '../../../src/search/read/doc-numbers.ts';
import { endOf, type Group } from '../../../src/search/read/groups.ts';
import { searchWithRewritings } from '../../../src/search/read/search-with-rewritings.ts';
import type { Searcher } from '../../../src/search/read/searcher.ts';
import { useIndex } from '../test-index.ts';
import { questionPlans } from './question-plans.ts';
import { readQuestions } from './questions.ts';

/** How many hits a reader looks at. */
const FIRST = 5;

/** The plan and the clauses that a group shows at first, `changning-work-safety-2025`, `changning-work-safety-2025/2-8`. */
async function shownOf({ bundle, plan, titleMatches, records }: Group): Promise<string[]> {
  const { plan: label } = await bundle.record(bundle.starts[plan] ?? 0);
  const shown = await Promise.all(
    records.slice(0, endOf(records.length, 0, FIRST)).map((record) => bundle.record(record)),
  );
  const clauses = shown.map(({ clause }) => `${label.id}/${clause?.id}`);
  return titleMatches ? [label.id, ...clauses] : clauses;
}

/** The first hits of a search as its page lists them; where it has none, those of the first search that it offers instead. */
async function firstHits(searcher: Searcher, search: Search): Promise<string[]> {
  const numbered = await plansNumbered(searcher, await searcher.read(search.q));
  const { result } = await searchWithRewritings(searcher, search);
  const hits = (await Promise.all(result.groups.slice(0, FIRST).map(shownOf))).flat();
  if (numbered.length + hits.length > 0)
    return [...numbered.map(({ url }) => url.split('/')[2] ?? ''), ...hits].slice(0, FIRST);
  const [offered] = (await adviceFor(searcher, search, result)).flatMap(({ searches }) => searches);
  return offered ? firstHits(searcher, offered) : [];
}

/** Of each question, whether one of its answers is among the first hits. */
async function found(searcher: Searcher, set: Parameters<typeof readQuestions>[0]): Promise<boolean[]> {
  const questions = await readQuestions(set);
  return Promise.all(
    questions.map(async ({ question, answers }) => {
      const hits = await firstHits(searcher, readAddress(`?q=${encodeURIComponent(question)}`));
      const plans = answers.filter((answer) => !answer.includes('/'));
      return hits.some((hit) => answers.includes(hit) || plans.includes(hit.split('/')[0] ?? ''));
    }),
  );
}

describe('the questions', () => {
  const published = useIndex(() => questionPlans('published'));
  const samples = useIndex(() => questionPlans('samples'));

  it('have an answer among the first five hits: 36 of all 40, 13 of the 15 over documents of others', async () => {
    const of15 = (await found(samples().searcher, 'samples')).filter(Boolean).length;
    const of25 = (await found(published().searcher, 'published')).filter(Boolean).length;
    expect({ of15, of40: of15 + of25 }).toEqual({
      of15: expect.toSatisfy((count: number) => count >= 13),
      of40: expect.toSatisfy((count: number) => count >= 36),
    });
  });
});

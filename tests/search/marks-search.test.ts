import { describe, expect, it } from 'vitest';
import { addressedClauses } from '../../src/model/addresses.ts';
import type { Plan } from '../../src/model/plan.ts';
import { readAddress } from '../../src/search/read/address.ts';
import { runSearch } from '../../src/search/read/search.ts';
import { readPublishedPlans } from '../bench/plans.ts';
import { clausesWith, normalisedPassages } from './exact-matches.ts';
import { useIndex } from './test-index.ts';
import { find } from './test-search.ts';

/** Words with marks in every place, each the text of a clause of its own. */
const TEXTS = [
  '深化“放管服”改革，优化营商环境。',
  '放管服改革的经验。',
  '全面推行“双随机、一公开”监管。',
  '全面推行“双随机”、“一公开”监管。',
  '全面推行双随机一公开监管。',
  '编制《“十四五”规划》、《应急预案》。',
  '投入5,000万元，其中1,234,567元已拨付。',
  '投入５０００万元。',
  '安全，生产；放管服\n改革。',
  '指标\t完成\n双随机\t一公开',
  '“”——、《》',
  '马克思·恩格斯2021—2025年Wi-Fi“”放“管”',
];

/** The first published plan with these texts in its clauses. */
async function markedPlan(): Promise<Plan[]> {
  const [plan] = await readPublishedPlans();
  if (!plan) throw new Error('nothing is published');
  const none = { units: [], targets: [], deadlines: [], citations: [], terms: [], tables: [] };
  const clauses = addressedClauses(plan)
    .slice(0, TEXTS.length)
    .map((clause, at) => ({
      ...clause,
      ...none,
      title: null,
      runIn: false,
      text: TEXTS[at] ?? '',
    }));
  return [{ ...plan, clauses }];
}

describe('the index of words with marks', () => {
  const index = useIndex(markedPlan);
  const having = (words: string) => clausesWith(normalisedPassages(index().plans), words).sort();
  const numbersOf = async (typed: string) => {
    const urls = await find(index().searcher, typed);
    const all = index().plans.flatMap(({ clauses }) => clauses.map(({ url }) => url));
    return urls.map((url) => all.indexOf(url)).sort((a, b) => a - b);
  };

  it.each([
    ['放管服改革', [0, 1]],
    ['“放管服”改革', [0]],
    ['双随机一公开', [2, 3, 4]],
    ['双随机、一公开', [2, 3]],
    ['十四五规划', [5]],
    ['规划应急', [5]],
    ['5000万元', [6, 7]],
    ['5,000万元', [6, 7]],
    ['1234567元', [6]],
    ['安全生产', []],
    ['完成双随机', []],
    ['——', [10]],
    ['wifi', [11]],
  ])('finds “%s” in the clauses %j', async (typed, wanted) => {
    expect(await numbersOf(typed)).toEqual(wanted);
  });

  it('finds every piece of them, with marks and without, where it stands and nowhere else', async () => {
    const { searcher } = index();
    for (const text of TEXTS.flatMap((all) => all.split(/[\n\t]/))) {
      for (let from = 0; from < text.length; from++) {
        for (let to = from + 1; to <= Math.min(from + 8, text.length); to++) {
          const piece = text.slice(from, to);
          expect(having(piece), piece).not.toEqual([]);
          expect((await find(searcher, piece)).sort(), piece).toEqual(having(piece));
        }
      }
    }
  });

  it('shows strict hits first', async () => {
    const { searcher } = index();
    const { groups, clauses } = await runSearch(
      searcher,
      readAddress('?q=放管服改革'),
      await searcher.read('放管服改革'),
    );
    expect(clauses).toBe(2);
    const [first] = groups[0]?.records ?? [];
    const shown = await groups[0]?.bundle.record(first ?? 0);
    expect(shown?.clause?.text).toBe('放管服改革的经验。');
  });
});

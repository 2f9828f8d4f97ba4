import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { languageOf } from '../../src/model/script.ts';
import { wordsOf } from '../../src/model/words.ts';
import { scriptOf } from '../../src/text/script.ts';

const { plans } = await readContent();
const TAIPEI =
  '臺北爵士音樂節：103年7月19日、20日於大安森林公園辦理7場露天爵士音樂會，邀請國內外爵士樂團參與演出，約計吸引3萬人次參與。';
const SHANGHAI = '发挥道路交通安全专业委员会作用，建立道路交通安全状况评价体系，强化重点车辆源头监管。';

describe('the script of a text', () => {
  it('is Simplified for every published plan, also where a mirror had made it Traditional', () => {
    const scripts = plans.map(({ plan }) => scriptOf(wordsOf(plan.clauses)));
    expect(scripts).toEqual(plans.map(() => 'Hans'));
    const mirror = plans.find(({ source }) => source.grade === 'mirror');
    expect(scriptOf(mirror?.text ?? '')).toBe('Hant');
  });

  it.each<[string, string, string | null]>([
    ['Traditional words', TAIPEI, 'Hant'],
    ['Simplified words', SHANGHAI.repeat(2), 'Hans'],
    ['Traditional words with a Simplified name', `${TAIPEI.repeat(3)}《发挥作用》`, 'Hant'],
    ['Simplified words with a Traditional name', `${SHANGHAI.repeat(3)}臺北`, 'Hans'],
    ['both', TAIPEI + SHANGHAI, null],
    ['a few characters', '臺北市政府文化局', null],
    ['characters that both scripts have', '上海市人民政府公告'.repeat(20), null],
    ['nothing', '', null],
  ])('of %s', (_, text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});

it('languageOf gives zh where the script is not known', () => {
  expect((['Hans', 'Hant', null] as const).map((script) => languageOf({ script }))).toEqual([
    'zh-Hans',
    'zh-Hant',
    'zh',
  ]);
});

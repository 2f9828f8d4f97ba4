import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/views/passages.ts';
import { placesOf } from '../../src/views/places.ts';
import { clause, planOf, TRAFFIC } from './plans.ts';

const TEXT = '贯彻落实《安全生产法》。修订《上海市安全生产条例》，宣传《安全生产法》。';

const marked = (text: string, words: string[]) => {
  const [place] = placesOf(planOf([clause('一、', { text })]));
  const spans = words.flatMap((word) =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
      start: index,
      end: index + word.length,
    })),
  );
  return place ? passagesOf(place, spans) : [];
};
const written = (text: string, words: string[]) =>
  marked(text, words).map(({ pieces }) =>
    pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join(''),
  );

describe('the passages of a clause', () => {
  it('are the sentences with the words, all marked', () => {
    expect(written(TEXT, ['《上海市安全生产条例》', '《安全生产法》'])).toEqual([
      '贯彻落实[《安全生产法》]。',
      '修订[《上海市安全生产条例》]，宣传[《安全生产法》]。',
    ]);
  });

  it('have the address of their sentence', () => {
    expect(marked(TEXT, ['《上海市安全生产条例》']).map(({ address }) => address)).toEqual([
      '/plans/shanghai-work-safety-2021/1/#1-s2',
    ]);
  });

  it('mark overlapping words once and lose none', () => {
    expect(written('落实“一网统管”。', ['“一网统管”', '一网统管'])).toEqual(['落实[“一网统管”]。']);
  });

  it('are both sentences if the words cross their boundary', () => {
    expect(written('加强排查。落实整改。', ['排查。落实'])).toEqual(['加强[排查。]', '[落实]整改。']);
  });
});

describe('the place of a clause', () => {
  it('is named by the printed numbers from the top', () => {
    expect(placesOf(planOf([TRAFFIC])).map(({ path }) => path)).toEqual([
      '三、',
      '三、（十）',
      '三、（十）33.',
      '三、（十）34.',
    ]);
  });
});

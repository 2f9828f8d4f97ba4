import { describe, expect, it } from 'vitest';
import { goneViews } from '../../src/views/gone.ts';
import { factual, UNIT_REGISTERS } from './facts.ts';
import { clause } from './plans.ts';

const plan = factual(
  ['1.', '2.'].map((number) => clause(number, { text: '推进“一网统管”。', sectors: ['fire'] })),
);
const viewsOf = (...published: string[]) =>
  goneViews(published, [plan], UNIT_REGISTERS, []).map(({ address, title, now, above }) => [
    address,
    title,
    now,
    above.text,
  ]);

describe('an address of a list that has nothing to show any more', () => {
  it('leads from a numbered page to its list, below the index of such lists', () => {
    expect(viewsOf('/sectors/fire/', '/sectors/fire/2025/2/', '/years/2021/3/', '/targets/2021/')).toEqual([
      ['/sectors/fire/2025/2/', '列表的一页', '/sectors/fire/', '领域'],
      ['/years/2021/3/', '列表的一页', '/years/2021/', '计划'],
      ['/targets/2021/', '列表的一页', '/targets/', '指标'],
    ]);
  });

  it('says of a name that is no term any more what it was', () => {
    expect(viewsOf('/terms/一网统管/', '/terms/两客一危/', '/terms/2~2b3~2bN/', '/terms/letters/s/')).toEqual(
      [
        ['/terms/两客一危/', '用语“两客一危”', '/terms/', '用语'],
        ['/terms/2~2b3~2bN/', '一个用语', '/terms/', '用语'],
        ['/terms/letters/s/', '列表的一页', '/terms/', '用语'],
      ],
    );
  });
});

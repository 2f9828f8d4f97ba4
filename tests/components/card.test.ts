import { expect, it } from 'vitest';
import { scaleOf } from '../../src/components/cite/card.ts';

it.each([600, 2_215, 14_000])(
  'the picture of a clause is drawn as it is where it is %i pixels high',
  (height) => {
    expect(scaleOf({ width: 1080, height })).toBe(1);
  },
);

it.each([16_000, 40_000, 200_000])('is scaled down if no phone could draw its %i pixels', (height) => {
  const scale = scaleOf({ width: 1080, height });
  expect(scale).toBeLessThan(1);
  expect(height * scale).toBeLessThanOrEqual(16_384);
  expect(1080 * scale * height * scale).toBeLessThanOrEqual(16_777_216);
});

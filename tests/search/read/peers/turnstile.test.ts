import { describe, expect, it } from 'vitest';
import { Turnstile } from '../../../../src/search/read/peers/turnstile.ts';

const soon = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('a turnstile', () => {
  it('lets so many tasks run at a time, in the order in which they came', async () => {
    const turnstile = new Turnstile(2);
    const began: number[] = [];
    let [running, most] = [0, 0];
    const task = (number: number) => async () => {
      began.push(number);
      most = Math.max(most, ++running);
      await soon();
      running--;
      return number;
    };
    const numbers = [...Array(7).keys()];
    expect(await Promise.all(numbers.map((one) => turnstile.run(task(one))))).toEqual(numbers);
    expect(began).toEqual(numbers);
    expect(most).toBe(2);
  });

  it('lets the next one run where a task fails or throws at once', async () => {
    const turnstile = new Turnstile(1);
    const thrown = () => {
      throw new Error('thrown');
    };
    const results = await Promise.allSettled([
      turnstile.run(async () => thrown()),
      turnstile.run(thrown),
      turnstile.run(async () => 'done'),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
    expect(await turnstile.run(async () => 'free')).toBe('free');
  });
});

import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/site/arguments.ts';
import { readShard, shareOf } from '../../src/site/shard.ts';

describe('the command line of a build', () => {
  it('builds the whole site into dist', () => {
    expect(readArguments([], {})).toEqual({
      command: 'build',
      target: resolve('dist'),
      shard: null,
      compression: undefined,
    });
  });

  it('builds a part into a folder of its own', () => {
    expect(readArguments(['--shard', '2/4'], {})).toMatchObject({
      command: 'build',
      target: resolve('parts/2-of-4'),
      shard: { number: 2, of: 4 },
    });
  });

  it('joins the parts that are named', () => {
    expect(readArguments(['merge', 'a', '/b'], { OUT_DIR: 'site' })).toEqual({
      command: 'merge',
      target: resolve('site'),
      parts: [resolve('a'), '/b'],
      compression: undefined,
    });
  });

  it('takes the environment at its word', () => {
    const { target, compression } = readArguments([], { OUT_DIR: '/www', PRECOMPRESS: 'best' });
    expect([target, compression]).toEqual(['/www', 'best']);
  });

  it.each([
    [['--shard', '5/4'], 'a part is called'],
    [['--shard'], 'argument missing'],
    [['--shards', '1/4'], 'Unknown option'],
    [['all'], 'there is no “all”'],
    [['merge', '--shard', '1/4'], 'there is no'],
  ])('refuses %j', (args, reason) => {
    expect(() => readArguments(args, {})).toThrow(reason);
  });

  it('refuses a way of compressing that there is not', () => {
    expect(() => readArguments([], { PRECOMPRESS: 'lzma' })).toThrow('not “lzma”');
  });
});

describe('a shard of a site', () => {
  it('is named by its number and how many there are', () => {
    expect(readShard('2/4')).toEqual({ number: 2, of: 4 });
  });

  it.each(['0/4', '5/4', '2', '2/', '2/4/1', '二/四', '-1/4', '1.5/4', ''])('is not “%s”', (name) => {
    expect(() => readShard(name)).toThrow(`not “${name}”`);
  });

  it.each([0, 1, 3, 5, 1000])(
    'has a stretch of %i plans, and together the parts have each plan once',
    (count) => {
      const all = Array.from({ length: count }, (_, n) => n);
      for (const of of [1, 4, 7]) {
        const shares = Array.from({ length: of }, (_, n) => shareOf(all, { number: n + 1, of }));
        expect(shares.flat()).toEqual(all);
        const sizes = shares.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }
    },
  );

  it('is everything where there are no parts', () => {
    expect(shareOf(['青浦', '长宁'], null)).toEqual(['青浦', '长宁']);
  });
});

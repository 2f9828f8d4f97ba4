import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/site/arguments.ts';

describe('the command line of a build', () => {
  it('builds the whole site into dist', () => {
    expect(readArguments([], {})).toEqual({
      target: resolve('dist'),
      parts: [],
      shard: null,
      compression: undefined,
    });
  });

  it('builds a part into a folder of its own', () => {
    const { target, shard } = readArguments(['--shard', '2/4'], {});
    expect(target).toBe(resolve('parts/2-of-4'));
    expect(shard).toEqual({ number: 2, of: 4 });
  });

  it('joins the parts that are named', () => {
    const { target, parts } = readArguments(['merge', 'a', '/b'], { OUT_DIR: 'site' });
    expect(target).toBe(resolve('site'));
    expect(parts).toEqual([resolve('a'), '/b']);
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

import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments, readSiteOptions } from '../../src/site/arguments.ts';

describe('the command line of a build', () => {
  it('builds the whole site into dist', () => {
    expect(readArguments([], {})).toEqual({
      target: resolve('dist'),
      parts: [],
      shard: null,
    });
  });

  it('builds a part into a folder of its own', () => {
    const { target, shard } = readArguments(['--shard', '2/4'], {});
    expect(target).toBe(resolve('parts/2-of-4'));
    expect(shard).toEqual({ number: 2, of: 4 });
  });

  it('merges the given parts', () => {
    const { target, parts } = readArguments(['merge', 'a', '/b'], { OUT_DIR: 'site' });
    expect(target).toBe(resolve('site'));
    expect(parts).toEqual([resolve('a'), '/b']);
  });

  it('builds into OUT_DIR', () => {
    expect(readArguments([], { OUT_DIR: '/www' }).target).toBe('/www');
    expect(readArguments(['--shard', '2/4'], { OUT_DIR: '/part' }).target).toBe('/part');
  });

  it.each([
    [['--shard', '5/4'], 'a part is called'],
    [['--shard'], 'argument missing'],
    [['--shards', '1/4'], 'Unknown option'],
    [['all'], 'unknown command “all”'],
    [['merge', '--shard', '1/4'], 'unknown command “merge --shard 1/4”'],
  ])('refuses %j', (args, reason) => {
    expect(() => readArguments(args, {})).toThrow(reason);
  });

  it.each([
    [{ PRECOMPRESS: 'lzma' }, 'not “lzma”'],
    [{ SHARD: '5/4' }, 'not “5/4”'],
  ])('refuses %j in the environment', (env, reason) => {
    expect(() => readArguments([], env)).toThrow(reason);
  });
});

describe('the environment of a build', () => {
  it.each([{}, { SHARD: '', PRECOMPRESS: '' }])('gives the defaults where it is %j', (env) => {
    expect(readSiteOptions(env)).toEqual({ shard: null, compression: undefined });
  });

  it.each(['best', 'fast', 'none'])('sets the compression “%s”', (name) => {
    expect(readSiteOptions({ PRECOMPRESS: name }).compression).toBe(name);
  });

  it('sets the part to build', () => {
    expect(readSiteOptions({ SHARD: '2/4' }).shard).toEqual({ number: 2, of: 4 });
  });

  it.each([
    [{ PRECOMPRESS: 'lzma' }, 'not “lzma”'],
    [{ SHARD: 'half' }, 'not “half”'],
  ])('refuses %j', (env, reason) => {
    expect(() => readSiteOptions(env)).toThrow(reason);
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useContentFolder } from '../importer/content-folder.ts';

const content = useContentFolder();
const OTHERS = '# 其他网站\n';
const OTHER = '- { name: 其他, address: https://a.example/, region: shanghai }\n';
const QINGPU = '- { name: 青浦, address: https://qingpu.example/, region: qingpu }\n';

/** What the check says of the peers, and of the settings of the site. */
async function checked(peers: string, settings = ''): Promise<string[]> {
  await writeFile(join(content.path, 'peers.yaml'), peers);
  const site = 'name: 查阅\ndescription: 全文。\nid: tag:example.cn,2026:plans\n';
  await writeFile(join(content.path, 'site.yaml'), site + settings);
  const { err } = await content.checking();
  const lines = err.split('\n').filter((line) => /(?:peers|site)\.yaml/.test(line));
  return lines.map((line) => line.replace(/^.*?(?=(?:peers|site)\.yaml)/, ''));
}

describe('peers.yaml', () => {
  it.each([
    ['no entries', OTHERS],
    ['an empty list', `${OTHERS}[]\n`],
    ['other sites', OTHERS + OTHER + QINGPU],
  ])('is right with %s', async (_what, text) => {
    expect(await checked(text)).toEqual([]);
  });

  it.each([
    [
      'a place that is in no register',
      QINGPU.replace('qingpu }', 'qing-pu }'),
      /^register-unknown: “qing-pu” is not in regions\.yaml; add the entry/,
    ],
    [
      'an address that is not secure',
      QINGPU.replace('https', 'http'),
      /^yaml-invalid: 1\.address: is not the address of a home page/,
    ],
    [
      'an address without its end',
      QINGPU.replace('example/', 'example/a'),
      /^yaml-invalid: 1\.address: is not the address/,
    ],
    [
      'an address with a query',
      QINGPU.replace('example/', 'example/?a'),
      /^yaml-invalid: 1\.address: is not the address/,
    ],
    [
      'the name of another site',
      QINGPU.replace('青浦', '其他'),
      /^yaml-invalid: 1\.name: is in the list already/,
    ],
    [
      'the address of another site',
      QINGPU.replace('qingpu.example', 'a.example'),
      /^yaml-invalid: 1\.address: is in the list already/,
    ],
    [
      'a field that there is not',
      QINGPU.replace('name:', 'title: 青浦, name:'),
      /^yaml-invalid: 1\.title: there is no such field/,
    ],
    ['a missing field', QINGPU.replace(', region: qingpu', ''), /^yaml-invalid: 1\.region: /],
    ['what is no YAML', '- { name: "其他\n', /^yaml-invalid: /],
  ])('has a finding with its line for %s', async (_what, entry, message) => {
    const lines = await checked(`${OTHERS}${OTHER}${entry}`);
    expect(lines).toEqual([expect.stringMatching(/^peers\.yaml:[34]: /)]);
    expect(lines[0]?.replace(/^\S+ /, '')).toMatch(message);
  });
});

it('the place of the site itself is in the register too', async () => {
  expect(await checked(OTHERS, 'region: shanghai\n')).toEqual([]);
  expect(await checked(OTHERS, 'region: shang-hai\n')).toEqual([
    expect.stringMatching(/^site\.yaml:4: register-unknown: “shang-hai” is not in/),
  ]);
});

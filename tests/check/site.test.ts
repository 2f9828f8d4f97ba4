import { expect, it } from 'vitest';
import { checkSite } from '../../src/check/site.ts';
import { newSiteId, siteSchema } from '../../src/model/site.ts';
import { settingWarnings } from '../../src/site/warnings.ts';

const SITE = { name: '查阅站', description: '全文。' };
const unnamed = siteSchema.parse(SITE);
const named = siteSchema.parse({ ...SITE, id: newSiteId().replace('id: ', '') });
const READY = /: id: urn:uuid:[\da-f-]{36}$/;

it('a site needs an id; check and build have the line to add', () => {
  expect(checkSite(named)).toEqual([]);
  expect(checkSite(unnamed).map(({ message }) => message)).toEqual([expect.stringMatching(READY)]);
  expect(settingWarnings('https://www.example.cn', unnamed, false)).toEqual([expect.stringMatching(READY)]);
});

it('a build says nothing where nothing is missing, and what it leaves out without SITE_URL', () => {
  expect(settingWarnings('https://www.example.cn', named, false)).toEqual([]);
  expect(settingWarnings(undefined, named, false)).toEqual([
    expect.stringMatching(/^SITE_URL is not set: .*sitemap/),
  ]);
});

it.each([
  ['tag:example.cn,2026:plans', true],
  ['tag:me@example.cn,2026-11:', true],
  ['urn:uuid:1b4e28ba-2fa1-41d2-883f-0016d3cca427', true],
  ['1b4e28ba-2fa1-41d2-883f-0016d3cca427', false],
  ['https://www.example.cn/', false],
  ['tag:example.cn:plans', false],
])('%s as the id of a site: %s', (id, allowed) => {
  expect(siteSchema.safeParse({ ...SITE, id }).success).toBe(allowed);
});

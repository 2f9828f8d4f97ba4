import { describe, expect, it } from 'vitest';
import { printLogFeed } from '../../src/exports/log-feed.ts';
import { PUBLISHER } from './corpus.ts';
import { schemaErrors } from './schemas/validate.ts';

const SITE = { ...PUBLISHER, id: 'urn:uuid:1b4e28ba-2fa1-41d2-883f-0016d3cca427' };

const ENTRY = {
  id: '2026-12-01-shanghai-work-safety-2021',
  date: '2026-12-01',
  kind: '更正',
  title: '上海市2021年安全生产工作意见',
  reason: '据原件更正。',
  changes: [
    { clause: '3-10-33', before: 'and', after: '和' },
    { clause: '3-10-34', before: '的的', after: '' },
    { clause: '3-10-35', before: '', after: '及' },
  ],
};

describe('the feed of the log', () => {
  it('is valid (RFC 4287) and lists the changed words', async () => {
    const xml = printLogFeed([ENTRY], SITE) ?? '';
    expect(await schemaErrors('atom.rng', xml)).toEqual([]);
    expect(xml).toContain('<title>更正：上海市2021年安全生产工作意见</title>');
    expect(xml).toContain('3-10-33：“and”改为“和”');
    expect(xml).toContain('3-10-34：删去“的的”');
    expect(xml).toContain('3-10-35：补入“及”');
  });

  it('has the same ids wherever the site stands', () => {
    const idsOf = (base: string) =>
      printLogFeed([ENTRY], { ...SITE, link: (address) => base + address })?.match(/<id>[^<]+/g);
    expect(idsOf('https://www.example.cn/gongkai')).toEqual(idsOf(''));
    expect(idsOf('')).toHaveLength(2);
  });

  it('is null for an empty log', () => {
    expect(printLogFeed([], SITE)).toBeNull();
  });
});

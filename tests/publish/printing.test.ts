import { expect, it } from 'vitest';
import { isoDay, printAddress } from '../../src/publish/printing.ts';

it.each([
  [{}, '/plans/a-b-2025/'],
  [{ BASE_PATH: '/gongkai' }, '/gongkai/plans/a-b-2025/'],
  [{ BASE_PATH: 'gongkai/' }, '/gongkai/plans/a-b-2025/'],
  [{ SITE_URL: 'https://www.example.cn' }, 'https://www.example.cn/plans/a-b-2025/'],
  [
    { SITE_URL: 'https://www.example.cn/', BASE_PATH: '/gongkai/' },
    'https://www.example.cn/gongkai/plans/a-b-2025/',
  ],
])('the address with %o is %s', (settings, address) => {
  expect(printAddress('/plans/a-b-2025/', settings)).toBe(address);
});

it('a SITE_URL that is none is wrong usage', () => {
  expect(() => printAddress('/plans/a-b-2025/', { SITE_URL: 'www' })).toThrow('SITE_URL “www” is not a URL');
});

it('a day is that of this computer', () => {
  expect(isoDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  expect(isoDay(new Date(2026, 11, 31))).toBe('2026-12-31');
});

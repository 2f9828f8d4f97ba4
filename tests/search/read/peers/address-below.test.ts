import { describe, expect, it } from 'vitest';
import { addressBelow } from '../../../../src/search/read/peers/address-below.ts';

const SITE = 'https://www.example.cn/plans/';

describe('the address of a page of another site', () => {
  it.each([
    ['/plans/a/#b', 'https://www.example.cn/plans/a/#b'],
    ['a/', 'https://www.example.cn/plans/a/'],
    ['https://www.example.cn/plans/a/', 'https://www.example.cn/plans/a/'],
    ['/plans/a/..%2f..%2fb', 'https://www.example.cn/plans/a/..%2f..%2fb'],
    ['?q=a', 'https://www.example.cn/plans/?q=a'],
  ])('%s stands below it', (address, full) => {
    expect(addressBelow(address, SITE)).toBe(full);
  });

  it.each([
    '../other/',
    '/plans/../other/',
    '/plans/%2e%2e/other/',
    '/plans/.%2E/other/',
    '/plans',
    '/plansible/',
    '//evil.example/plans/',
    '\\\\evil.example\\plans\\',
    '/\\evil.example/plans/',
    '\t//evil.example/plans/',
    'https://www.example.cn@evil.example/plans/',
    'https://user@www.example.cn/plans/a/',
    'https://www.example.cn:8443/plans/',
    'https://www.example.cn.evil.example/plans/',
    'http://www.example.cn/plans/',
    'javascript:alert(1)//https://www.example.cn/plans/',
    'data:text/html,a',
    'blob:https://www.example.cn/plans/a',
    'https://',
  ])('%s does not', (address) => {
    expect(() => addressBelow(address, SITE)).toThrow();
  });
});

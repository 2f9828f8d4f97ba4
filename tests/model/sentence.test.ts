import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/model/sentence.ts';

const split = (text: string) =>
  sentencesOf(text).map((paragraph) =>
    paragraph.map(({ n, start, end }) => `${n} ${text.slice(start, end)}`),
  );

describe('the sentences of a text', () => {
  it('end after the full stop and closing quotes or brackets', () => {
    expect(split('坚持“早报告、早处置。”加强值守！（市应急局）')).toEqual([
      ['1 坚持“早报告、早处置。”', '2 加强值守！', '3 （市应急局）'],
    ]);
  });

  it('are numbered across paragraphs', () => {
    expect(split('查漏补缺、完善治理。\n推动加快淘汰“营转非”大客车；鼓励安装。')).toEqual([
      ['1 查漏补缺、完善治理。'],
      ['2 推动加快淘汰“营转非”大客车；鼓励安装。'],
    ]);
  });

  it('are not cut at semicolons, decimal points or colons', () => {
    expect(split('压减2.5%；重点是：消防')).toEqual([['1 压减2.5%；重点是：消防']]);
  });

  it('are none in an empty text', () => {
    expect(sentencesOf('')).toEqual([]);
  });
});

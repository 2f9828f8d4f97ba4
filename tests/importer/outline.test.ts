import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../src/importer/outline.ts';
import { removeContents } from '../../src/importer/repairs/contents.ts';
import { clausesOf } from '../../src/model/part.ts';
import { wordsOf } from '../../src/model/words.ts';

const clausesIn = (text: string) => clausesOf(outlineOf(text.split('\n')).parts);
const idsIn = (text: string) => clausesIn(text).flatMap(({ id, number }) => (number ? [id] : []));
const codesIn = (text: string) => outlineOf(text.split('\n')).findings.map(({ code }) => code);

describe('the ids of numbered lines', () => {
  it.each([
    ['第一篇总论\n第一章环境\n第一节基础\n好。\n第二篇任务\n第一章水务\n好。', '1 1-1 1-1-1 2 2-1'],
    ['第一部分总论\n第一章环境\n好。\n第二部分任务\n第一章水务\n好。', '1 1-1 2 2-1'],
    ['1 总则\n1.1 目的\n好。\n1.2 依据\n好。\n2 体系\n2.1 机构\n2.1.1 职责\n好。', '1 1-1 1-2 2 2-1 2-1-1'],
    ['1.总则\n1.1 目的\n好。\n1.2 依据\n好。\n2.体系\n2.1 机构\n好。', '1 1-1 1-2 2 2-1'],
    ['一、任务\n1.2020年底前完成普查。\n2.5个街道完成改造。\n3．2020年底前验收。', '1 1-1 1-2 1-3'],
    ['甲、总则\n一、目的\n好。\n二、依据\n好。\n乙、任务\n一、水务\n好。', '1 1-1 1-2 2 2-1'],
    ['I.总则\n（一）目的\n好。\nII.任务\n（一）水务\n好。', '1 1-1 2 2-1'],
    ['一、任务\n（A）水务。\n（B）电力。\n二、保障\n好。', '1 1-1 1-2 2'],
    ['一、任务\n⑴水务。\n⑵电力。\n二、保障\n①人员。\n②资金。', '1 1-1 1-2 2 2-1 2-2'],
    [
      '1.任务\n（一）水务\n好。\n（二）电力\n好。\n2.保障\n（一）人员\n好。\n3.附则\n好。',
      '1 1-1 1-2 2 2-1 3',
    ],
  ])('of %j are %s', (text, ids) => {
    expect(idsIn(text).join(' ')).toBe(ids);
    expect(wordsOf(clausesIn(text))).toBe(text);
  });

  it.each([
    '一、任务\n2.5万亩农田已建成。', // a figure
    '一、任务\nA、B类企业分级监管。\n第三条规定的情形除外。',
    '一、任务\n1.5%以上的增长。',
  ])('of %j are only the first', (text) => expect(idsIn(text)).toEqual(['1']));
});

describe('headings', () => {
  it.each([
    ['一、要求\n（一）基本原则。\n坚持统筹。', '1-1', '基本原则。'],
    ['一、要求\n（一）完成改造。\n责任单位：市水务局。', '1-1', null],
    ['一、要求\n（一）完成改造。\n（二）完成普查。', '1-1', null],
    [
      '第一条为扶持，制定本办法。\n第二条载体建设。对新建给予扶持。\n第三条落户奖励。给予奖励。',
      '2',
      '载体建设。',
    ],
    ['第一条（目的和依据）\n为了节水，制定本办法。\n第二条（范围）\n适用于本市。', '1', '（目的和依据）'],
    ['第一条本办法适用于本市。\n前款所称单位，是指法人。\n第二条好。', '1', null],
    ['一、成果\n（一）文化計畫\n1、完成。\n（二）藝術中心：103年8月完成鋼構吊裝。', '1-1', '文化計畫'],
    ['一、成果\n（一）藝術中心：103年8月完成鋼構吊裝\n（二）音樂中心：107年底完工', '1-1', null],
    ['一、考核\n（一）内容包括：\n1.责任；\n2.任务。\n（二）程序分三步，依次为：\n1.自评。', '1-1', null],
  ])('in %j: %s is %s', (text, id, title) => {
    expect(clausesIn(text).find((clause) => clause.id === id)?.title).toBe(title);
  });

  it('without a number may be short before the first number', () => {
    const text = '任务清单\n一季度\n1.招标。\n2.开工。\n二季度\n1.完工。';
    expect(clausesIn(text).map(({ id, title, text }) => `${id} ${title ?? text}`)).toEqual([
      'frame 任务清单',
      'heading-1 一季度',
      '1 招标。',
      '2 开工。',
      'heading-2 二季度',
      '1-dup2 完工。',
    ]);
    expect(wordsOf(clausesIn(text))).toBe(text);
  });

  it('without a number may precede restarting numbers', () => {
    const text = '一、回顾\n成效明显。\n2024年重点工作安排\n今年抓好以下工作。\n一、节水\n完成改造。';
    expect(clausesIn(text).map(({ id, title }) => `${id} ${title}`)).toEqual([
      '1 回顾',
      'heading-1 2024年重点工作安排',
      '1-dup2 节水',
    ]);
    expect(codesIn(text)).toEqual(['number-restarted']);
    expect(wordsOf(clausesIn(text))).toBe(text);
  });

  it('without a number may be between continuing numbers', () => {
    const text = '一、目的\n节水。\n重点任务\n二、节水\n改造。';
    expect(clausesIn(text).map(({ id }) => id)).toEqual(['1', 'heading-1', '2']);
  });

  it.each([
    '一、目的\n节水。\n市水务局\n二、节水\n改造。', // a body
    '一、目的\n节水。\n责任单位：市水务局\n二、节水\n改造。',
    '一、目的\n节水。\n（市水务局）\n二、节水\n改造。',
  ])('are not names, labels or brackets: %j', (text) => {
    expect(clausesIn(text).map(({ id }) => id)).toEqual(['1', '2']);
  });
});

describe('the last section', () => {
  it('keeps its paragraphs', () => {
    const text = '一、任务\n（一）改造。\n二、要求\n各单位要提高认识。\n各单位要抓好落实。';
    expect(clausesIn(text).at(-1)).toMatchObject({ id: '2', text: '各单位要提高认识。\n各单位要抓好落实。' });
  });

  it('is followed by the closing of the document', () => {
    expect(clausesIn('一、任务\n改造。\n各位代表！让我们团结起来。').at(-1)?.id).toBe('closing');
  });
});

it('a long text without clauses is a finding', () => {
  expect(codesIn('坚持统筹。\n'.repeat(700))).toEqual(['no-clauses']);
  expect(codesIn('坚持统筹。')).toEqual([]);
});

it.each([
  ['目　录\n一、要求\n二、任务\n\n一、要求\n好。\n二、任务\n好。', 3],
  ['目录\n一、要求……3\n二、任务……5\n一、要求\n好。', 3],
  ['权责清单目录\n一、要求\n好。', 0],
])('%j loses the %i lines of its table of contents', (text, count) => {
  expect(removeContents(text)).toHaveLength(count);
});

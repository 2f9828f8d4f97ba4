import { describe, expect, it } from 'vitest';
import type { Section } from '../../src/components/SectionTree.astro';
import type { Mark } from '../../src/model/ledger.ts';
import { newPart } from '../../src/model/part.ts';
import { sectionsOf } from '../../src/views/sections.ts';
import { clause, planOf, TRAFFIC } from './plans.ts';

const prose = ({ paragraphs }: Section) => paragraphs.filter((words) => Array.isArray(words));

const wordsOf = (section: Section) =>
  [section.title, ...prose(section).flatMap((sentences) => sentences.map(({ runs }) => runs))].map((runs) =>
    runs.map(({ text }) => text).join(''),
  );

const mark = (fields: Partial<Mark>): Mark => ({
  clause: '1',
  in: 'text',
  start: 0,
  end: 1,
  kind: 'supplied',
  certain: false,
  note: null,
  ...fields,
});

describe('the sections of a plan', () => {
  it('hold each sentence of a clause with its address', () => {
    const [chapter] = sectionsOf(planOf([TRAFFIC]));
    const leaf = chapter?.children[0]?.children[0];
    expect(
      leaf &&
        prose(leaf)
          .flat()
          .map(({ id }) => id),
    ).toEqual(['3-10-33-s1', '3-10-33-s2']);
  });

  it('rank a heading one below its parent heading, whatever the level of its number', () => {
    const item = clause('1.', { title: '提升安全生产履职能力。', runIn: true, text: '将学习习近平总书记…' });
    const [chapter] = sectionsOf(planOf([clause('一、', { title: '坚持压实责任“聚力”', children: [item] })]));
    expect([chapter?.rank, chapter?.level]).toEqual([2, 1]);
    expect([chapter?.children[0]?.rank, chapter?.children[0]?.level]).toEqual([3, 3]);
  });

  it('have no heading if a clause has no title', () => {
    const [chapter] = sectionsOf(planOf([TRAFFIC]));
    expect(chapter?.children[0]?.children[0]?.rank).toBeNull();
  });

  it('leave out the lines of the title, also if it is printed on two', () => {
    const frame = newPart({ kind: 'frame', text: '（此件公开发布）\n上海市2021年\n安全生产工作意见' });
    const [section] = sectionsOf(planOf([frame]));
    expect(section && wordsOf(section)).toEqual(['', '（此件公开发布）']);
  });

  it('keep an empty frame between notice and text, but not at the beginning', () => {
    const title = newPart({ kind: 'frame', text: '上海市2021年安全生产工作意见' });
    const notice = newPart({ kind: 'notice', text: '各区人民政府：' });
    const kinds = (parts: Parameters<typeof planOf>[0]) =>
      sectionsOf(planOf(parts)).map(({ kind, paragraphs }) => `${kind} ${paragraphs.length}`);
    expect(kinds([notice, { ...title, name: 'frame' }])).toEqual(['notice 1', 'frame 0']);
    expect(kinds([title, notice])).toEqual(['notice 1']);
  });
});

describe('marked words', () => {
  const plan = planOf([
    clause('一、', { title: '突出政治引领。', runIn: true, text: '对于危化、冶金。要压实责任。' }),
  ]);

  it('are runs of their sentence, which stays complete', () => {
    const [section] = sectionsOf(plan, [mark({ start: 2, end: 4 })]);
    expect(section && wordsOf(section)).toEqual(['突出政治引领。', '对于危化、冶金。', '要压实责任。']);
    expect(section && prose(section)[0]?.[0]?.runs[1]).toEqual({
      text: '危化',
      mark: { note: 1, kind: 'supplied', certain: false, first: true },
    });
  });

  it('that continue in the next sentence have one note', () => {
    const [section] = sectionsOf(plan, [mark({ start: 5, end: 9, kind: 'sic' })]);
    const marked = section && prose(section)[0]?.flatMap(({ runs }) => runs.filter((run) => run.mark));
    expect(marked?.map(({ text, mark: found }) => [text, found?.note, found?.first])).toEqual([
      ['冶金。', 1, true],
      ['要', 1, false],
    ]);
  });

  it('are found in titles too', () => {
    const [section] = sectionsOf(plan, [mark({ in: 'title', start: 2, end: 4, kind: 'sic' })]);
    expect(section?.title.map(({ text }) => text)).toEqual(['突出', '政治', '引领。']);
  });
});

import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.ts';
import { clausesOf, newPart } from '../../src/model/part.ts';
import { NOTHING_KNOWN, type Plan } from '../../src/model/plan.ts';

const registers = { units: [], regions: [] };

/** A plan for 2020 with all kinds of clauses that matter for facts. */
function planOf(): Plan {
  const parts = [
    newPart({ kind: 'frame', text: '2020年1月8日完成印发100份' }),
    newPart({
      kind: 'clause',
      number: '一、',
      title: '2019年工作回顾',
      children: [
        newPart({
          kind: 'clause',
          number: '（一）',
          text: '植树造林15万亩，实施“一事一议”。全年新增就业2万人。',
        }),
      ],
    }),
    newPart({
      kind: 'clause',
      number: '二、',
      title: '2020年重点工作',
      text: '全年植树造林9万亩，推进“一事一议”，落实《工作要点》和《安全生产法》。（市林业局）',
    }),
  ];
  return {
    ...NOTHING_KNOWN,
    id: 'fushun',
    title: '工作要点',
    year: 2020,
    clauses: clausesOf(parts),
    script: null,
    source: { file: 'source.txt', sha256: '0'.repeat(64), grade: 'unknown', url: null },
  };
}

describe('the facts of a plan', () => {
  const { clauses } = readFacts(planOf(), registers);
  const [frame, , review, ahead] = clauses;

  it('are read from every clause', () => {
    expect(ahead?.targets.map(({ value }) => value)).toEqual([90000]);
    expect(ahead?.deadlines.map(({ to }) => to)).toEqual(['2020']);
    expect(ahead?.units.map(({ name, unit }) => [name, unit])).toEqual([['市林业局', null]]);
  });

  it('are not commitments below the heading of a review', () => {
    expect(review?.targets).toEqual([]);
    expect(review?.deadlines).toEqual([]);
  });

  it('include recurring names', () => {
    expect([review, ahead].map((clause) => clause?.terms.map(({ term }) => term))).toEqual([
      ['一事一议'],
      ['一事一议'],
    ]);
  });

  it('do not include the plan’s own title as a citation', () => {
    expect(ahead?.citations.map(({ title }) => title)).toEqual(['安全生产法']);
  });

  it('are not read from the frame', () => {
    expect(frame?.targets).toEqual([]);
  });

  it('change no word', () => {
    expect(clauses.map(({ text }) => text)).toEqual(planOf().clauses.map(({ text }) => text));
  });
});

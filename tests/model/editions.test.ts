import { describe, expect, it } from 'vitest';
import { editionOn, editionsOf } from '../../src/model/editions.ts';
import { type LogEntry, logEntrySchema } from '../../src/model/log.ts';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(64));

function entry(date: string, kind: LogEntry['kind'], sha256: string | null | undefined): LogEntry {
  return logEntrySchema.parse({
    date,
    kind,
    plan: 'qingpu-emergency-2023',
    title: '要点',
    reason: '……',
    sha256,
  });
}

const LOG = [
  entry('2026-11-21', 'published', A),
  entry('2026-11-25', 'corrected', A), // other repairs, the same words
  entry('2026-12-01', 'corrected', B),
  entry('2026-12-01', 'corrected', C),
  entry('2026-12-24', 'withdrawn', null),
  entry('2027-01-08', 'published', C),
];
const editions = editionsOf(LOG, 'qingpu-emergency-2023');

describe('the editions of a plan', () => {
  it('are the runs of the same words', () => {
    expect(editions.map(({ name, until, sha256 }) => [name, until, sha256])).toEqual([
      ['2026-11-21', '2026-12-01', A],
      ['2026-12-01', '2026-12-01', B],
      ['2026-12-01-2', '2026-12-24', C],
      ['2027-01-08', null, C],
    ]);
    expect(editionsOf(LOG, 'another-plan-2026')).toEqual([]);
  });

  it.each([
    ['2026-11-20', undefined],
    ['2026-11-21', '2026-11-21'],
    ['2026-11-30', '2026-11-21'],
    ['2026-12-01', '2026-12-01-2'],
    ['2026-12-24', undefined],
    ['2030-01-01', '2027-01-08'],
  ])('one stood on %s: %s', (day, name) => {
    expect(editionOn(editions, day)?.name).toBe(name);
  });
});

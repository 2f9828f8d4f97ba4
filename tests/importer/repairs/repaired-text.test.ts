import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  type Edit,
  type Grounds,
  untouched,
} from '../../../src/importer/repairs/repaired-text.ts';
import { undoRepairs } from '../../../src/model/undo-repairs.ts';

const SPACE: Grounds = { class: 'space', confidence: 'certain' };
const SCRIPT: Grounds = { class: 'script', confidence: 'certain' };
const SUPPLIED: Grounds = { class: 'supplied', confidence: 'high', reason: '据上下文' };

describe('a repaired text', () => {
  it('gives the source again after overlapping edits', () => {
    const pick = generator(7);
    for (let round = 0; round < 5000; round++) {
      const source = Array.from({ length: pick(12) }, () => 'abcde'[pick(5)]).join('');
      let repaired = untouched(source);
      for (const grounds of [SPACE, SCRIPT, SUPPLIED, SPACE]) {
        const edits = someEdits(repaired.text, pick);
        const expected = rewritten(repaired.text, edits);
        repaired = applyEdits(repaired, edits, grounds);
        expect(repaired.text).toBe(expected);
        expect(undoRepairs(repaired.text, repaired.repairs)).toBe(source);
      }
    }
  });

  it('keeps the first grounds where a character is repaired twice', () => {
    const restored = applyEdits(untouched('域?项'), [{ start: 1, end: 2, text: '專' }], SUPPLIED);
    const { repairs } = applyEdits(restored, [{ start: 1, end: 2, text: '专' }], SCRIPT);
    expect(repairs).toEqual([{ ...SUPPLIED, start: 1, end: 2, source: '?', published: '专' }]);
  });

  it('uses the grounds of a removal even after an earlier repair', () => {
    const widened = applyEdits(untouched('甲\n来源:网'), [{ start: 4, end: 5, text: '：' }], SPACE);
    const { repairs } = applyEdits(widened, [{ start: 2, end: 6, text: '' }], {
      class: 'furniture',
      confidence: 'certain',
    });
    expect(repairs).toEqual([
      { class: 'furniture', confidence: 'certain', start: 2, end: 2, source: '来源:网', published: '' },
    ]);
  });

  it('merges adjacent repairs with the same grounds', () => {
    const edits = [...'现状'].map((text, i) => ({ start: i, end: i + 1, text }));
    expect(applyEdits(untouched('現狀'), edits, SCRIPT).repairs).toHaveLength(1);
  });

  it('throws for a repair that does not fit the words', () => {
    const repair = { ...SPACE, start: 0, end: 1, source: 'x', published: '乙' };
    expect(() => undoRepairs('甲', [repair])).toThrow(/does not fit/);
  });
});

/** Reproducible pseudo-random integers below a bound. */
function generator(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

function someEdits(text: string, pick: (bound: number) => number): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  while (from <= text.length && pick(10) < 7) {
    const start = from + pick(text.length - from + 1);
    const end = start + pick(Math.min(4, text.length - start + 1));
    const replacement = ['', 'X', 'XY'][pick(3)] ?? '';
    if (end > start || replacement) edits.push({ start, end, text: replacement });
    from = Math.max(end, start + 1);
  }
  return edits;
}

function rewritten(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const edit of edits) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}

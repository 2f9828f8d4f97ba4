import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../../src/model/ledger.ts';
import { clausesOf, newPart } from '../../src/model/part.ts';
import type { Repair } from '../../src/model/repair.ts';

// The words: 一、突出政治引领。\n对于危化、冶金，要压实责任。
const clauses = clausesOf([
  newPart({ kind: 'clause', number: '一、', title: '突出政治引领。', text: '对于危化、冶金，要压实责任。' }),
]);
const SOURCE = { sic: [], note: null, unknown: {}, inferredUrl: null };
const repair = (fields: Partial<Repair>): Repair => ({
  class: 'supplied',
  confidence: 'high',
  start: 12,
  end: 14,
  source: '?;?',
  published: '危化',
  ...fields,
});

describe('the ledger of a plan', () => {
  it('counts the repairs of every class', () => {
    const { counts } = ledgerOf(clauses, [repair({}), repair({ class: 'width' })], SOURCE);
    expect(counts).toMatchObject({ supplied: 1, width: 1, gloss: 0 });
  });

  it('marks supplied words at their offsets in the clause', () => {
    const { marks } = ledgerOf(clauses, [repair({ reason: '首字节尚存。' })], SOURCE);
    expect(marks).toEqual([
      { clause: '1', in: 'text', start: 2, end: 4, kind: 'supplied', certain: false, note: '首字节尚存。' },
    ]);
  });

  it('does not mark removed words', () => {
    expect(ledgerOf(clauses, [repair({ end: 12, published: '' })], SOURCE).marks).toEqual([]);
  });

  it('finds an oddity of the source at the offsets after repairs', () => {
    const gloss = repair({ class: 'gloss', start: 4, end: 4, source: '(zhèng)', published: '' });
    const sic = [{ at: 21, quote: '冶金,要', note: '此处多一逗号。' }];
    const width = repair({ class: 'width', start: 17, end: 18, source: ',', published: '，' });
    const source = '一、突出(zhèng)政治引领。\n对于?;?、冶金,要压实责任。';
    const at = source.indexOf('冶金');
    const { marks } = ledgerOf(clauses, [gloss, repair({}), width], {
      ...SOURCE,
      sic: sic.map((s) => ({ ...s, at })),
    });
    const found = marks.find(({ kind }) => kind === 'sic');
    expect(clauses[0]?.text.slice(found?.start, found?.end)).toBe('冶金，要');
  });

  it('marks titles, up to their end', () => {
    const sic = [{ at: 2, quote: '突出政治引领。', note: '…' }];
    expect(ledgerOf(clauses, [], { ...SOURCE, sic }).marks[0]).toMatchObject({
      in: 'title',
      start: 0,
      end: 7,
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { Grade } from '../../src/model/grade.ts';
import { ledgerOf } from '../../src/model/ledger.ts';
import type { Repair } from '../../src/model/repair.ts';
import { documentFacts } from '../../src/views/document-facts.ts';
import { notesOf } from '../../src/views/notes.ts';
import { provenanceOf } from '../../src/views/provenance.ts';
import { clause, planOf } from './plans.ts';

const SOURCE = { sic: [], note: null, unknown: {}, inferredUrl: null };

describe('the facts of a document', () => {
  const addressOf = () => '/issuers/x/';

  it('are in the order of official metadata blocks, with dates as documents print them', () => {
    const plan = planOf([], {
      indexNumber: 'SY7402729840202500016',
      subject: '安全生产监管',
      issuers: ['上海市长宁区安全生产委员会'],
      noticeTitle: '关于印发《长宁区2025年安全生产工作要点》的通知',
      docNumber: '长安委〔2025〕10号',
      dates: { written: '2025-05-13', printed: '2025-05-14', published: '2025-05-15' },
      disclosure: '主动公开',
    });
    expect(documentFacts(plan, addressOf).map(({ label, values }) => `${label} ${values[0]?.text}`)).toEqual([
      '索引号 SY7402729840202500016',
      '主题分类 安全生产监管',
      '发文机关 上海市长宁区安全生产委员会',
      '成文日期 2025年5月13日',
      '标题 关于印发《长宁区2025年安全生产工作要点》的通知',
      '发文字号 长安委〔2025〕10号',
      '印发日期 2025年5月14日',
      '发布日期 2025年5月15日',
      '公开属性 主动公开',
    ]);
  });

  it('leave out what the document does not state', () => {
    expect(documentFacts(planOf([]), addressOf).map(({ label }) => label)).toEqual(['标题']);
  });
});

describe('the provenance of a text', () => {
  const graded = (grade: Grade) =>
    planOf([], {
      source: { file: 'source.txt', sha256: '0'.repeat(64), grade, url: 'http://example.org/t.shtml' },
    });

  it('links to the issuer’s own page and to another body’s copy', () => {
    const ledger = ledgerOf([], [], SOURCE);
    expect(provenanceOf(graded('official'), ledger).url).toBe('http://example.org/t.shtml');
    expect(provenanceOf(graded('copy'), ledger).url).toBe('http://example.org/t.shtml');
  });

  it('never links to a mirror', () => {
    expect(provenanceOf(graded('mirror'), ledgerOf([], [], SOURCE)).url).toBeNull();
  });

  it('counts the repairs class by class, gravest first', () => {
    const repairs = (['width', 'space', 'width', 'supplied'] as const).map(
      (name): Repair => ({
        class: name,
        confidence: 'certain',
        start: 0,
        end: 0,
        source: 'x',
        published: '',
      }),
    );
    const { total, repairs: counts } = provenanceOf(graded('ocr'), ledgerOf([], repairs, SOURCE));
    expect(total).toBe(4);
    expect(counts.map(({ name, count }) => `${name}${count}`)).toEqual(['补字1', '标点2', '空白1']);
  });
});

describe('the notes of a plan', () => {
  const { clauses } = planOf([clause('一、', { text: '对于危化、冶金。' })]);
  const place = { clause: '1', in: 'text', start: 2, end: 4, note: '首字节尚存。' } as const;

  it('explain the mark, its confidence and its reason', () => {
    expect(notesOf(clauses, [{ ...place, kind: 'supplied', certain: false }])).toEqual([
      { number: 1, words: '危化', text: '来源文本此处损坏，据证据补出（高度可信）。首字节尚存。' },
    ]);
  });

  it('attribute an oddity to the document', () => {
    const [note] = notesOf(clauses, [{ ...place, kind: 'sic', certain: true, note: null }]);
    expect(note?.text).toBe('原文如此。');
  });
});

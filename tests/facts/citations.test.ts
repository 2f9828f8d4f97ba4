import { describe, expect, it } from 'vitest';
import { readCitations, shortenedTitles } from '../../src/facts/citations.ts';
import { documentId } from '../../src/facts/document-id.ts';
import { CITATION_EXAMPLES } from './examples/citations.ts';

const own = { title: '长宁区2025年安全生产工作要点', shortened: new Map<string, string>() };

describe('cited documents', () => {
  for (const { about, examples } of CITATION_EXAMPLES) {
    describe(about, () => {
      it.each(examples)('$words', ({ words, finds }) => {
        const citations = readCitations(words, own);
        expect(citations.map((c) => [c.title, c.docNumber])).toEqual(finds);
        for (const { start, end, quote } of citations) expect(words.slice(start, end)).toBe(quote);
      });
    });
  }

  it('resolve an abbreviated title', () => {
    const words =
      '《关于推进城市安全发展的意见》（中办发〔2018〕1号，以下简称《意见》）提出，按照《意见》要求，';
    const shortened = shortenedTitles(words);
    const documents = readCitations(words, { title: '', shortened }).map(({ document }) => document);
    expect(new Set(documents)).toEqual(new Set([documentId('关于推进城市安全发展的意见')]));
  });
});

describe('a document’s id', () => {
  it('is the same for all spellings of a title', () => {
    expect(documentId('中华人民共和国安全生产法')).toBe(documentId('安全生产法'));
    expect(documentId('关于推进城市安全发展的意见')).toBe(documentId('关于推进城市安全发展的意见 '));
    expect(documentId('关于印发〈规划〉的通知')).toBe(documentId('关于印发《规划》的通知'));
  });

  it('differs for the notice that issues a document', () => {
    expect(documentId('关于印发《安全生产规划》的通知')).not.toBe(documentId('安全生产规划'));
  });

  it('depends only on the title and is valid in an address', () => {
    expect(documentId('安全生产法')).toBe('doc-caac51c8d9');
  });

  it('is null for a title that is only a kind of document', () => {
    expect(documentId('意见')).toBeNull();
    expect(documentId('实施方案')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { addressedClauses } from '../../src/model/addresses.ts';
import { clauseView } from '../../src/views/clause-page.ts';
import { clauseReport, planReport } from '../../src/views/report.ts';
import { clauseOf, publicationOf } from '../exports/corpus.ts';

const PUBLICATION = publicationOf('shanghai-work-safety-2021');
const VIEW = clauseView(PUBLICATION, clauseOf(PUBLICATION.plan, '3-10-33'));
const URL_33 = 'https://example.org/plans/shanghai-work-safety-2021/3-10-33/';

/** The report on item 33 to an address. */
function report(corrections: string | null): string | null {
  return clauseReport({ corrections }, PUBLICATION, VIEW, URL_33);
}

describe('the link that reports an error', () => {
  it('is missing if the operator takes no reports', () => {
    expect(report(null)).toBeNull();
    expect(planReport({ corrections: null }, PUBLICATION.plan, URL_33)).toBeNull();
  });

  it('is a mail with the clause, its words and its address filled in', () => {
    const link = new URL(report('mailto:kanwu@example.org') ?? '');
    expect(link.pathname).toBe('kanwu@example.org');
    expect(link.searchParams.get('subject')).toBe('勘误：上海市2021年安全生产工作意见 三、（十）33.');
    expect(link.searchParams.get('body')).toMatch(/^网址：https:\S+\r\n现在的文字：33\.发挥道路交通安全/);
  });

  it('is a new issue if reports are taken on a website', () => {
    const link = new URL(report('https://example.org/issues/new?labels=勘误') ?? '');
    expect(link.searchParams.get('labels')).toBe('勘误');
    expect(link.searchParams.get('title')).toContain('勘误：');
    expect(link.searchParams.get('body')).toContain('\n现在的文字：33.发挥');
  });

  it('stays short enough for a mail program', () => {
    for (const clause of addressedClauses(PUBLICATION.plan)) {
      const view = clauseView(PUBLICATION, clause);
      const link = clauseReport({ corrections: 'mailto:a@example.org' }, PUBLICATION, view, URL_33);
      expect(link?.length).toBeLessThan(2000);
    }
  });
});

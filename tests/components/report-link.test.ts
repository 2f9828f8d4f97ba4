import { expect, it } from 'vitest';
import { reportOf } from '../../src/components/cite/report-link.ts';
import { clauseView } from '../../src/views/clause-page.ts';
import { clauseReport } from '../../src/views/report.ts';
import { clauseOf, publicationOf } from '../exports/corpus.ts';

const publication = publicationOf('shanghai-work-safety-2021');
const PAGE = 'https://example.org/plans/shanghai-work-safety-2021/3-10-33/';
const QUOTE = `${PAGE}?quote=5-20-9f86d081884c7d65`;

it.each(['mailto:kanwu@example.org', 'https://github.com/example/plans/issues/new'])(
  'an error in selected words is reported to %s with these words and a link to them',
  (corrections) => {
    const view = clauseView(publication, clauseOf(publication.plan, '3-10-33'));
    const link = clauseReport({ corrections }, publication, view, PAGE);
    if (!link) throw new Error('no report is taken');
    const own = reportOf(link, '通安全专业委员会作用', QUOTE);
    expect(own.startsWith(corrections)).toBe(true);
    expect(own).not.toContain('+');
    const body = new URLSearchParams(own.slice(own.indexOf('?'))).get('body');
    expect(body?.split(/\r?\n/)).toEqual([
      `网址：${QUOTE}`,
      '现在的文字：通安全专业委员会作用',
      '',
      '应为：',
      '依据：',
    ]);
  },
);

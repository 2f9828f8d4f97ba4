import { describe, expect, it } from 'vitest';
import { citeBibtex } from '../../src/exports/citation/bibtex.ts';
import { citableOf } from '../../src/exports/citation/citable.ts';
import { citeCsl } from '../../src/exports/citation/csl.ts';
import { CITATION_FORMATS } from '../../src/exports/citation/formats.ts';
import { citeGbt7714 } from '../../src/exports/citation/gbt7714.ts';
import { locatorOf } from '../../src/exports/citation/locator.ts';
import { citeRis } from '../../src/exports/citation/ris.ts';
import { citeRunning } from '../../src/exports/citation/running.ts';
import { clausesOf, newPart } from '../../src/model/part.ts';
import { citable } from './citables.ts';
import { clauseOf, planOf, publicationOf } from './corpus.ts';

const TODAY = '2026-11-21';

const SHANGHAI = citable('shanghai-work-safety-2021');
const ITEM_33 = citable('shanghai-work-safety-2021', '3-10-33');
const CHANGZHI = citable('changzhi-emergency-2025');
const CHANGNING = citable('changning-work-safety-2025', '2-7');

describe('the locator of a clause', () => {
  it.each([
    ['shanghai-work-safety-2021', '3', '第三部分'],
    ['shanghai-work-safety-2021', '3-10', '第三部分（十）'],
    ['shanghai-work-safety-2021', '3-10-33', '第三部分（十）第33项'],
    ['changning-work-safety-2025', '2-7', '第二部分第7项'],
    ['shanghai-work-safety-2021', 'notice', '印发通知'],
    ['shanghai-work-safety-2021', 'preamble', '前言'],
    ['shanghai-work-safety-2021', 'closing', '结语'],
    ['shanghai-work-safety-2021', 'signature', '署名'],
  ])('%s/%s is %s', (plan, clause, locator) => {
    expect(locatorOf(clauseOf(planOf(plan), clause), planOf(plan))).toBe(locator);
  });

  it.each([
    [['第一章 总则', '第一条', '（1）'], '第一章第一条（1）'],
    [['第一部分', '（2）', '①'], '第一部分（2）①'],
    [['一.', '(二)', '3、', '4）'], '第一部分（二）第3项（4）'],
  ])('numbered %j is %s', (numbers, locator) => {
    const [inner, ...outer] = numbers.toReversed().map((line) => {
      const [number = '', title = null] = line.split(' ');
      return newPart({ kind: 'clause', number, title });
    });
    const nested = outer.reduce((child, parent) => ({ ...parent, children: child ? [child] : [] }), inner);
    const clauses = clausesOf(nested ? [nested] : []);
    expect(clauses.map((clause) => locatorOf(clause, { clauses })).at(-1)).toBe(locator);
  });

  it('begins with the annex', () => {
    const children = [newPart({ kind: 'clause', number: '二、', text: '牵头。' })];
    const clauses = clausesOf([newPart({ kind: 'annex', name: 'annex-1', number: '附件1', children })]);
    expect(clauses.map((clause) => locatorOf(clause, { clauses }))).toEqual(['附件1', '附件1第二部分']);
  });

  it('tells two clauses with the same number apart', () => {
    const twice = newPart({ kind: 'clause', number: '2.', text: '重复。' });
    const clauses = clausesOf([twice, twice]);
    expect(clauses.map((clause) => locatorOf(clause, { clauses }))).toEqual(['第2项', '第2项（同号第2处）']);
  });
});

describe('GB/T 7714', () => {
  it.each([
    [
      '2025',
      SHANGHAI,
      '上海市安全生产委员会. 上海市2021年安全生产工作意见：沪安委会〔2021〕4号[EB/OL]. （2021-04-07）[2026-11-21]. https://example.org/plans/shanghai-work-safety-2021/. （据扫描识别文本修复）.',
    ],
    [
      '2015',
      SHANGHAI,
      '上海市安全生产委员会. 上海市2021年安全生产工作意见: 沪安委会〔2021〕4号[EB/OL]. (2021-04-07)[2026-11-21]. https://example.org/plans/shanghai-work-safety-2021/. （据扫描识别文本修复）.',
    ],
    [
      '2025',
      ITEM_33,
      '上海市安全生产委员会. 上海市2021年安全生产工作意见：沪安委会〔2021〕4号[EB/OL]. （2021-04-07）[2026-11-21]. https://example.org/plans/shanghai-work-safety-2021/3-10-33/. 第三部分（十）第33项（据扫描识别文本修复）.',
    ],
    [
      '2025',
      CHANGNING,
      '上海市长宁区安全生产委员会. 长宁区2025年安全生产工作要点：长安委〔2025〕10号[EB/OL]. （2025-05-13）[2026-11-21]. https://example.org/plans/changning-work-safety-2025/2-7/. 第二部分第7项.',
    ],
  ] as const)('%s: %#', (edition, cited, reference) => {
    expect(citeGbt7714(cited, TODAY, edition)).toBe(reference);
  });

  it('has a blank for an unknown day of access', () => {
    expect(citeGbt7714(CHANGNING, null)).toContain('（2025-05-13）[引用日期：____]. ');
  });

  it('leaves out what the document does not state', () => {
    const bare = { ...CHANGNING, issuers: [], docNumber: null, dated: null, locator: null, note: null };
    expect(citeGbt7714(bare, TODAY)).toBe(
      '长宁区2025年安全生产工作要点[EB/OL]. [2026-11-21]. https://example.org/plans/changning-work-safety-2025/2-7/.',
    );
  });

  it('names three authors and 等', () => {
    const many = { ...CHANGNING, issuers: ['甲局', '乙局', '丙局', '丁局'] };
    expect(citeGbt7714(many, TODAY)).toMatch(/^甲局，乙局，丙局，等\. /);
    expect(citeGbt7714(many, TODAY, '2015')).toMatch(/^甲局, 乙局, 丙局, 等\. /);
  });

  it('uses the date of publication, else that of the document', () => {
    const { dated, datedBy, written } = citable('qingpu-emergency-2023');
    expect([dated, datedBy, written]).toEqual(['2023-04-03', 'published', '2023-03-24']);
    expect(SHANGHAI.datedBy).toBe('written');
  });
});

describe('the citation in running text', () => {
  it.each([
    [
      ITEM_33,
      '上海市安全生产委员会《上海市2021年安全生产工作意见》（沪安委会〔2021〕4号，2021年4月7日）第三部分（十）第33项（据扫描识别文本修复）',
    ],
    [
      CHANGNING,
      '上海市长宁区安全生产委员会《长宁区2025年安全生产工作要点》（长安委〔2025〕10号，2025年5月13日）第二部分第7项',
    ],
    [
      citable('shanghai-emergency-2025'),
      '上海市应急管理局《上海市应急管理局2025年工作要点》（2025年3月13日）',
    ],
  ])('%#', (cited, reference) => {
    expect(citeRunning(cited)).toBe(reference);
  });

  it('sets a title within a title in 〈〉 and leaves out unknown fields', () => {
    const bare = {
      ...CHANGNING,
      title: '贯彻《条例》要点',
      issuers: [],
      docNumber: null,
      written: null,
      locator: null,
    };
    expect(citeRunning(bare)).toBe('《贯彻〈条例〉要点》');
  });
});

describe('the note on the source', () => {
  it.each([
    ['mirror', true, '据受损镜像恢复'],
    ['mirror', false, '据第三方镜像'],
    ['ocr', true, '据扫描识别文本修复'],
    ['ocr', false, '据扫描识别文本'],
    ['official', true, null],
    ['copy', true, null],
    ['unknown', true, null],
  ] as const)('for grade %s, repaired %s, is %s', (grade, repaired, note) => {
    const { plan, ledger } = publicationOf('changzhi-emergency-2025');
    const untouched = { ...ledger, counts: publicationOf('qingpu-emergency-2023').ledger.counts };
    const publication = {
      plan: { ...plan, source: { ...plan.source, grade } },
      ledger: repaired ? ledger : untouched,
    };
    expect(citableOf(publication, 'https://example.org/').note).toBe(note);
  });

  it.each(CITATION_FORMATS)('is in $name', ({ cite }) => {
    expect(cite(CHANGZHI, TODAY)).toContain('据受损镜像恢复');
  });
});

describe('files for reference managers', () => {
  it('are CSL-JSON', () => {
    expect(JSON.parse(citeCsl(ITEM_33, TODAY))).toEqual([
      {
        id: 'shanghai-work-safety-2021:3-10-33',
        type: 'webpage',
        language: 'zh-CN',
        title: '上海市2021年安全生产工作意见',
        author: [{ literal: '上海市安全生产委员会' }],
        number: '沪安委会〔2021〕4号',
        issued: { 'date-parts': [[2021, 4, 7]] },
        accessed: { 'date-parts': [[2026, 11, 21]] },
        section: '第三部分（十）第33项',
        note: '据扫描识别文本修复',
        URL: 'https://example.org/plans/shanghai-work-safety-2021/3-10-33/',
      },
    ]);
  });

  it('are BibTeX, with TeX markup escaped', () => {
    expect(
      citeBibtex({ ...CHANGNING, title: '100%覆盖_{A&B}\\' }, TODAY),
    ).toBe(`@online{changning-work-safety-2025:2-7,
  author = {{上海市长宁区安全生产委员会}},
  title = {{100\\%覆盖\\_\\{A\\&B\\}\\textbackslash{}}},
  number = {长安委〔2025〕10号},
  date = {2025-05-13},
  url = {https://example.org/plans/changning-work-safety-2025/2-7/},
  urldate = {2026-11-21},
  langid = {chinese},
  note = {第二部分第7项},
}
`);
  });

  it('are RIS', () => {
    expect(citeRis(CHANGNING, TODAY).split('\r\n')).toEqual([
      'TY  - ELEC',
      'AU  - 上海市长宁区安全生产委员会',
      'TI  - 长宁区2025年安全生产工作要点',
      'M1  - 长安委〔2025〕10号',
      'PY  - 2025',
      'DA  - 2025/05/13/',
      'Y2  - 2026/11/21/',
      'SE  - 第二部分第7项',
      'UR  - https://example.org/plans/changning-work-safety-2025/2-7/',
      'LA  - zh-CN',
      'ER  - ',
      '',
    ]);
  });

  it.each(CITATION_FORMATS)('have no empty date, author or number in $name', ({ cite }) => {
    const bare = { ...CHANGNING, issuers: [], docNumber: null, dated: null, written: null, locator: null };
    expect(cite(bare, null)).not.toMatch(/null|undefined|\{\}|（）|\(\)/);
  });
});

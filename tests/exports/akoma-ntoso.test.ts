import { describe, expect, it } from 'vitest';
import type { Element, Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { printAkomaNtoso } from '../../src/exports/akoma-ntoso/document.ts';
import type { Clause } from '../../src/model/clause.ts';
import { clausesOf, newPart, type Part } from '../../src/model/part.ts';
import type { Publication } from '../../src/model/publication.ts';
import { wordsOf } from '../../src/model/words.ts';
import { PUBLICATIONS, PUBLISHER, publicationOf } from './corpus.ts';
import { schemaErrors } from './schemas/validate.ts';

const print = (publication: Publication) => printAkomaNtoso(publication, PUBLISHER);

const allOf = (node: Nodes): Element[] =>
  'children' in node ? [...(node.type === 'element' ? [node] : []), ...node.children.flatMap(allOf)] : [];
const textOf = (node: Nodes): string =>
  'children' in node ? node.children.map(textOf).join('') : node.type === 'text' ? node.value : '';
const elementsOf = (xml: string) => allOf(fromXml(xml));
const namesOf = (elements: Element[]) => elements.map(({ name }) => name);
const tight = (words: string) => words.replace(/\s/g, '');

/** The words of the document without its metadata. */
function wordsIn(xml: string): string {
  const meta = elementsOf(xml).filter(({ name }) => name === 'meta');
  return tight(
    meta.reduce(
      (words, { children }) => words.replace(children.map(textOf).join(''), ''),
      textOf(fromXml(xml)),
    ),
  );
}

function publicationWith(parts: Part[]): Publication {
  const { plan, ledger } = publicationOf('shanghai-work-safety-2021');
  return { plan: { ...plan, clauses: clausesOf(parts) }, ledger: { ...ledger, marks: [] } };
}

describe.each(PUBLICATIONS)('$plan.id as Akoma Ntoso', (publication) => {
  const { plan } = publication;
  const xml = print(publication);
  const elements = elementsOf(xml);

  it('is valid', async () => {
    expect(await schemaErrors('akoma-ntoso.rng', xml)).toEqual([]);
  });

  it('has every word in document order', () => {
    expect(wordsIn(xml)).toBe(tight(wordsOf(plan.clauses)));
  });

  it('has the eId of every part once', () => {
    const eIds = elements.flatMap(({ attributes }) => attributes.eId ?? []);
    expect(new Set(eIds).size).toBe(eIds.length);
    expect(eIds).toEqual(expect.arrayContaining(plan.clauses.map(({ eId }) => eId)));
  });

  it('has no dangling references', () => {
    const eIds = new Set(elements.map(({ attributes }) => `#${attributes.eId}`));
    const references = elements.flatMap(({ name, attributes }) =>
      [attributes.refersTo, attributes.source, name === 'FRBRauthor' ? attributes.href : null].flatMap(
        (to) => to ?? [],
      ),
    );
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) expect(eIds).toContain(reference);
  });

  it('has only the dates that the document states', () => {
    const dates = elements.filter(({ name }) => name === 'FRBRdate').map(({ attributes }) => attributes.date);
    expect(new Set(dates)).toEqual(new Set(Object.values(plan.dates).filter(Boolean)));
  });
});

describe('a clause', () => {
  const elements = elementsOf(print(publicationOf('shanghai-work-safety-2021')));
  const clause = elements.find(({ attributes }) => attributes.eId === 'sec_3__subsec_10__para_33');

  it('is a paragraph in a subsection in a section', () => {
    expect(clause?.name).toBe('paragraph');
    expect(namesOf(allOf(clause as Element)).slice(0, 4)).toEqual(['paragraph', 'num', 'content', 'p']);
    const above = elements
      .filter((element) => allOf(element).includes(clause as Element))
      .map(({ name }) => name);
    expect(above).toEqual(['akomaNtoso', 'doc', 'mainBody', 'section', 'subsection', 'paragraph']);
  });

  it('refers to its responsible units', () => {
    const bodies = allOf(clause as Element).filter(({ name }) => name === 'organization');
    expect(bodies.map((body) => [textOf(body), body.attributes.refersTo])).toContainEqual([
      '市公安局',
      '#org-shanghai-public-security',
    ]);
  });

  it('marks supplied words with the reason', () => {
    const damaged = elementsOf(print(publicationOf('changzhi-emergency-2025')));
    const supplied = damaged.filter(
      ({ name, attributes }) => name === 'inline' && attributes.name === 'supplied',
    );
    expect(supplied.map(textOf)).toContain('危化');
    expect(supplied.every(({ attributes }) => /\p{Script=Han}/u.test(attributes.title ?? ''))).toBe(true);
  });
});

describe('a fact', () => {
  const TEXT = '12月底前完成加装电梯1000台。';
  const place = (quote: string) => ({
    quote,
    start: TEXT.indexOf(quote),
    end: TEXT.indexOf(quote) + quote.length,
  });
  const due = (quote: string, to: string) =>
    ({ ...place(quote), kind: 'by', from: null, to, inferred: true }) as const;
  const target = (quote: string) =>
    ({ ...place(quote), value: 1000, upper: null, unit: '台', bound: 'exactly', kind: 'target' }) as const;
  const print1 = (facts: Partial<Clause>) => {
    const { plan, ledger } = publicationWith([newPart({ kind: 'clause', number: '一、', text: TEXT })]);
    const clauses = plan.clauses.map((clause) => ({ ...clause, ...facts }));
    return print({ plan: { ...plan, clauses }, ledger });
  };

  it('is nested in a fact that contains it', () => {
    const xml = print1({
      targets: [target('12月底前完成加装电梯1000台')],
      deadlines: [due('12月底前', '2025-12-31')],
    });
    expect(xml).toContain(
      '<p><quantity refersTo="#quantity-target" class="exactly" normalized="1000台"><date date="2025-12-31" class="by inferred">12月底前</date>完成加装电梯1000台</quantity>。</p>',
    );
  });

  it('has both ends of a range, and no unit where none is printed', () => {
    const range = { ...target('完成加装电梯1000台'), value: 1, upper: 3, unit: null };
    expect(print1({ targets: [range] })).toContain('class="exactly" normalized="1-3"');
  });

  it('that overlaps another loses no word', async () => {
    const xml = print1({
      targets: [target('月底前完成加装电梯1000台')],
      deadlines: [due('12月底前', '2025-12-31')],
    });
    expect(wordsIn(xml)).toBe(`一、${TEXT}`);
    expect(await schemaErrors('akoma-ntoso.rng', xml)).toEqual([]);
  });

  it('without a whole day is not a date', () => {
    expect(print1({ deadlines: [due('12月底前', '2025-12')] })).not.toContain('<date ');
  });
});

describe('unusual documents', () => {
  const clause = newPart({ kind: 'clause', number: '一、', title: '总则' });
  const annex = newPart({
    kind: 'annex',
    name: 'annex-1',
    number: '附件1',
    title: '分工表',
    children: [newPart({ kind: 'clause', number: '一、', text: '牵头。' })],
  });
  const frame = newPart({ kind: 'frame', text: '抄送：某局' });
  const signature = newPart({ kind: 'signature', text: '某局\n2025年1月2日' });
  const preamble = newPart({ kind: 'preamble', text: '引言。' });
  const titled = newPart({ kind: 'notice', title: '通知', text: '各区：' });

  it.each([
    ['an annex after the signature', [clause, signature, annex]],
    ['a frame between clauses', [clause, frame, newPart({ kind: 'clause', number: '二、', text: '其他。' })]],
    ['no clause at all', [frame, preamble, signature]],
    ['only a frame', [frame]],
    ['no words', []],
    ['a preamble before the signature of the notice', [preamble, signature, clause]],
    ['a notice with a title', [titled, clause]],
    ['a number printed twice', [clause, clause]],
    ['an annex in a clause', [newPart({ ...clause, children: [annex] })]],
    ['a frame without words', [newPart({ kind: 'frame' }), clause]],
  ])('%s: valid, with every word in order', async (_what, parts) => {
    const publication = publicationWith(parts);
    const xml = print(publication);
    expect(await schemaErrors('akoma-ntoso.rng', xml)).toEqual([]);
    expect(wordsIn(xml)).toBe(tight(wordsOf(publication.plan.clauses)));
  });

  it('puts an annex into an attachment with its own identification', () => {
    const elements = elementsOf(print(publicationWith([clause, annex])));
    const values = elements
      .filter(({ name }) => name === 'FRBRthis')
      .map(({ attributes }) => attributes.value);
    expect(values).toContain('/akn/cn/doc/2021-04-07/shanghai-work-safety-2021/!annex_1');
    expect(namesOf(elements)).toContain('attachment');
  });
});

it('has no date where the document states none', () => {
  const { plan, ledger } = publicationWith([]);
  const dates = { written: null, printed: null, published: null };
  const xml = print({ plan: { ...plan, dates }, ledger });
  expect(xml).not.toContain('FRBRdate');
  expect(xml).toContain('<FRBRuri value="/akn/cn/doc/2021/shanghai-work-safety-2021"/>');
});

it.each(['<b>&amp;</b>', ']]>', '"引"', 'a\u000Cb', '𠮷'])('escapes the words %j', async (words) => {
  const xml = print(publicationWith([newPart({ kind: 'clause', number: '一、', text: words })]));
  expect(await schemaErrors('akoma-ntoso.rng', xml)).toEqual([]);
  expect(wordsIn(xml)).toBe(`一、${words.replace('\u000C', '')}`);
});

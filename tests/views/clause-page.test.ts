import { describe, expect, it } from 'vitest';
import { addressedClauses } from '../../src/model/addresses.ts';
import { headline } from '../../src/model/clause-label.ts';
import { ledgerOf } from '../../src/model/ledger.ts';
import { newPart } from '../../src/model/part.ts';
import { clauseView } from '../../src/views/clause-page.ts';
import { contentsOf } from '../../src/views/contents.ts';
import { clause, planOf, TRAFFIC } from './plans.ts';

const plan = planOf([
  newPart({ kind: 'frame', text: '沪安委会〔2021〕4号' }),
  newPart({ kind: 'notice', text: '各区人民政府：' }),
  TRAFFIC,
  newPart({ kind: 'closing', text: '根据“党政同责、一岗双责”的要求。' }),
]);
const ledger = ledgerOf(plan.clauses, [], { sic: [], note: null, unknown: {}, inferredUrl: null });
const pages = addressedClauses(plan).map((own) => clauseView({ plan, ledger }, own));
const pageOf = (id: string) => pages.find((page) => page.clause.id === id);

describe('the page of a clause', () => {
  it('has the printed numbers from the top as its path', () => {
    expect(pageOf('3-10-33')?.printedPath).toBe('三、（十）33.');
    expect(pageOf('notice')?.printedPath).toBe('印发通知');
  });

  it('links to its ancestors by their titles', () => {
    expect(pageOf('3-10-33')?.path.map(({ name, text }) => name + text)).toEqual([
      '三、紧盯重点行业领域，系统治理完善风险防控体系',
      '（十）保障城市交通运行安全',
    ]);
  });

  it('links to the previous and the next clause of the document', () => {
    expect(pageOf('3-10-34')?.previous?.address).toBe('/plans/shanghai-work-safety-2021/3-10-33/');
    expect(pageOf('3-10-34')?.next?.name).toBe('结语');
    expect(pageOf('notice')?.previous).toBeNull();
    expect(pageOf('closing')?.next).toBeNull();
  });

  it('links to its children', () => {
    expect(pageOf('3-10')?.children.map(({ path }) => path)).toEqual(['33.', '34.']);
  });

  it('exists for every part but the frame around the clauses', () => {
    expect(pages.map(({ clause: { id } }) => id)).toEqual([
      'notice',
      '3',
      '3-10',
      '3-10-33',
      '3-10-34',
      'closing',
    ]);
  });
});

describe('the contents of a plan', () => {
  it('list unnumbered parts by kind and clauses by title, as deep as there are titles', () => {
    expect(contentsOf(plan).map(({ id, number, text }) => [id, number, text])).toEqual([
      ['notice', null, '印发通知'],
      ['3', '三、', '紧盯重点行业领域，系统治理完善风险防控体系'],
      ['closing', null, '结语'],
    ]);
    expect(contentsOf(plan)[1]?.children).toEqual([
      { id: '3-10', number: '（十）', text: '保障城市交通运行安全', children: [] },
    ]);
  });
});

describe('the headline of a clause', () => {
  it('is its title, without the closing punctuation of a run-in title', () => {
    const [item] = planOf([
      clause('一、', { title: '健全安全生产责任体系。', runIn: true, text: '充分发挥…' }),
    ]).clauses;
    expect(item && headline(item)).toBe('健全安全生产责任体系');
  });

  it('is the beginning of its text if it has no title', () => {
    const [item] = planOf([
      clause('一、', { text: '加强注册安全工程师、注册消防工程师制度建设，发挥社会职业化人员的作用。' }),
    ]).clauses;
    expect(item && headline(item)).toBe('加强注册安全工程师、注册消防工程师制度建设，发挥…');
  });
});

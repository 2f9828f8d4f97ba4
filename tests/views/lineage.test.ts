import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../src/views/documents.ts';
import { carriesOut, lineageOf } from '../../src/views/lineage.ts';
import { PLANS, REGISTERS } from '../exports/corpus.ts';

describe('a plan carries out', () => {
  it.each([
    ['贯彻落实中办、国办《安全生产考核巡查办法》，提升本市安全生产考核巡查', true],
    ['严格落实《地方党政领导干部安全生产责任制规定》和上海市实施细则', true],
    ['按照市检察院与市应急局下发的《关于加强协作配合的意见》要求', true],
    ['抓好《局干部队伍建设规划（2023-2025年）》落实收官', true],
    ['深化《关于进一步加强空中应急救援体系建设的意见》任务落地', true],
    ['贯彻新发展理念，修订《上海市自然灾害救助应急预案》，完善灾后救助', false],
    ['推动出台《上海市道路交通安全责任制规定》，落实各项要求', false],
    ['制定《安全生产领域失信惩戒名单管理办法》，推动生产经营单位严格履责', false],
  ])('what it cites in “%s”: %s', (text, expected) => {
    const [start, end] = [text.indexOf('《'), text.lastIndexOf('》') + 1];
    expect(carriesOut(text, { start, end })).toBe(expected);
  });
});

describe('the lineage of 《安全生产考核巡查办法》', () => {
  const view = documentsOf(PLANS).find(({ title }) => title === '安全生产考核巡查办法') ?? expect.fail();

  it('lists the plans that carry it out with level, date and clauses, oldest first', () => {
    const rows = lineageOf(view, REGISTERS).map(({ facts, title, clauses }) => [
      facts,
      title,
      clauses.map((clause) => clause.title).join(' '),
    ]);
    expect(rows).toEqual([
      ['地级，2025年2月21日', '长治：2025年应急管理工作要点', '一、突出政治引领，坚决扛稳扛牢政治责任'],
      ['省级，2025年3月13日', '上海市应急管理局2025年工作要点', '一、（一）健全安全生产责任体系'],
      ['县级，2025年5月13日', '长宁区2025年安全生产工作要点', '一、1.提升安全生产履职能力'],
    ]);
  });
});

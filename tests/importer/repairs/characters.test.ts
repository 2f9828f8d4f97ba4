import { describe, expect, it } from 'vitest';
import { repairText } from '../../../src/importer/repairs/repair-text.ts';
import { undoRepairs } from '../../../src/model/undo-repairs.ts';

function repaired(source: string): string {
  const { text, repairs } = repairText(source);
  expect(undoRepairs(text, repairs)).toBe(source);
  return text;
}

describe('radicals in place of characters', () => {
  it.each([
    ['⼀、着⼒提⾼质量', '一、着力提高质量'],
    ['⻓宁区⼈⺠政府', '长宁区人民政府'],
    ['⻘浦现代化枢纽⻔⼾', '青浦现代化枢纽门户'],
    ['國家發展，⼾口', '國家發展，戶口'],
  ])('%s → %s', (source, published) => expect(repaired(source)).toBe(published));

  it('have their own reason', () => {
    expect(repairText('⼯作').repairs).toEqual([
      expect.objectContaining({ source: '⼯', published: '工', reason: '部首字符还原为同形的汉字' }),
    ]);
  });
});

describe('invisible characters', () => {
  it.each([
    ['责任\u200b单位', '责任单位'],
    ['开展\u202e学习\u202c教育', '开展学习教育'],
    ['\ufeff一、\u00ad加强\0', '一、加强'],
    ['经\u{e0061}济', '经济'],
  ])('%j → %j', (source, published) => expect(repaired(source)).toBe(published));

  it.each(['👨\ufe0f', '葛\u{e0100}城', 'a\tb'])('leaves %j as it is', (source) =>
    expect(repaired(source)).toBe(source),
  );
});

describe('a tab', () => {
  it.each(['1\t修订预案\t市应急局', '指标\t2024年\t2025年'])('between cells stays in %j', (source) =>
    expect(repaired(source)).toBe(source),
  );

  it.each([
    ['\t一、\t加强学习\t', '一、加强学习'],
    ['1.\t修订预案', '1.修订预案'],
  ])('at an edge and after a number is white space, %j → %j', (source, published) =>
    expect(repaired(source)).toBe(published),
  );
});

describe('a text without line breaks', () => {
  const LINE =
    '某市应急管理局2025年工作要点为做好工作，制定本要点。一、加强学习（一）学理论。开展学习教育，覆盖全体干部，提高本领。（二）学业务。每月一次，事故下降2.5%，压减第一、二产业风险。' +
    '二、加强执法1.查企业。全年500家次，按照第（一）项执行；（1）危化企业；（2）工贸企业。2.查整改。整改率100%，销号管理，举一反三，防止反弹回潮，确保安全。某市应急管理局2025年3月5日';

  it('is broken after its title, and before numbers and signature', () => {
    expect(repaired(LINE).split('\n')).toEqual([
      '某市应急管理局2025年工作要点',
      '为做好工作，制定本要点。',
      '一、加强学习',
      '（一）学理论。开展学习教育，覆盖全体干部，提高本领。',
      '（二）学业务。每月一次，事故下降2.5%，压减第一、二产业风险。',
      '二、加强执法',
      '1.查企业。全年500家次，按照第（一）项执行；',
      '（1）危化企业；',
      '（2）工贸企业。',
      '2.查整改。整改率100%，销号管理，举一反三，防止反弹回潮，确保安全。',
      '某市应急管理局',
      '2025年3月5日',
    ]);
  });

  it('is broken at remains of indents', () => {
    expect(
      repaired(LINE.replace('为做好', '　　为做好').replace('提高本领。', '提高本领。　　另起一段。')),
    ).toContain('\n另起一段。\n');
  });

  it('is not broken where it has line breaks', () => {
    const own =
      '某市工作要点\n一、加强学习\n开展学习，落实（一）项和（二）项。\n二、加强执法\n查企业，分为（1）危化；（2）工贸。\n三、加强保障\n落实经费。';
    expect(repairText(own).text).toBe(own);
  });

  it('is broken at its numbers where it has few line breaks', () => {
    const few =
      '为做好工作，制定方案。一、简化审批（一）清理事项。1.编制清单，按期公布。2.实行年报，\n加强监管。二、优化服务（二）推进通办。3.减少跑动。';
    expect(repairText(few).text).toBe(
      '为做好工作，制定方案。\n一、简化审批\n（一）清理事项。\n1.编制清单，按期公布。\n2.实行年报，加强监管。\n二、优化服务\n（二）推进通办。\n3.减少跑动。',
    );
  });
});

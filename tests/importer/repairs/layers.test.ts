import { describe, expect, it } from 'vitest';
import { repairText } from '../../../src/importer/repairs/repair-text.ts';
import { linesOfRepairs } from '../../../src/model/source-lines.ts';
import { undoRepairs } from '../../../src/model/undo-repairs.ts';

function repaired(source: string): string {
  const { text, repairs } = repairText(source);
  expect(undoRepairs(text, repairs)).toBe(source);
  return text;
}

const classesOf = (source: string) => repairText(source).repairs.map((repair) => repair.class);

describe('width', () => {
  it.each([
    ['审议通过,现印发给你们;请执行:', '审议通过，现印发给你们；请执行：'],
    ['指导开展新一轮(2025-2027)城市安全风险评估', '指导开展新一轮（2025-2027）城市安全风险评估'],
    ['《规划(2023-2025年)》落实收官', '《规划（2023-2025年）》落实收官'],
    ['（市安委会相关成员单位、各区人民政府)', '（市安委会相关成员单位、各区人民政府）'],
    ['压减40%,坚决遏制', '压减40%，坚决遏制'],
    ['发布日期:2025-05-13', '发布日期：2025-05-13'],
    ['场(厂)内专用机动车辆', '场（厂）内专用机动车辆'],
  ])('%s → %s', (source, published) => expect(repaired(source)).toBe(published));

  it.each(['2023.04.03', '1,000', '12:30', 'QE2305000-2023-005', '“2+3+N”机制', 'AI (GPT-4, v2)', '1.5万'])(
    'leaves %s as it is',
    (source) => expect(repaired(source)).toBe(source),
  );
});

describe('space', () => {
  it.each([
    ['2021 年共 5 个方面', '2021年共5个方面'],
    ['技术服务规范, 推动实施', '技术服务规范，推动实施'],
    ['全会精神 ,实现目标', '全会精神，实现目标'],
    ['1. 全力落实', '1.全力落实'],
    ['\u3000\u3000一段\r\n\r\n\u00a0\r\n二段\n\n', '一段\n二段'],
    ['\ufeff首行', '首行'],
  ])('%j → %j', (source, published) => expect(repaired(source)).toBe(published));

  it.each(['代市长 高键', '砂石料运输车 and 水泥搅拌车', '张 三 李 四'])('leaves %s as it is', (source) =>
    expect(repaired(source)).toBe(source),
  );
});

describe('heading marks and furniture', () => {
  it.each([
    ['### （一）统筹推进', '（一）统筹推进'],
    ['## **二、持续加强法制建设**', '二、持续加强法制建设'],
    ['甲。\n\n---\n\n乙。', '甲。\n乙。'],
    ['  • 公开属性:主动公开', '公开属性：主动公开'],
    ['---\ntitle: 某市政府工作报告\n---\n\n各位代表：', '某市政府工作报告\n各位代表：'],
    ['正文。\n\n我要留言\n\n留言选登', '正文。'],
    ['正文。\n1.附件.docx', '正文。'],
    ['正文。\n— 3 —\n下文。', '正文。\n下文。'],
    ['甲。\n\f20乙。\n\f213、丙。\n\f22丁。\n23', '甲。\n乙。\n3、丙。\n丁。'],
    ['甲。\n1\n\f乙。\n2\n\f丙。\n3\n\f丁。\n4\n', '甲。\n乙。\n丙。\n丁。'],
    ['甲。\n\f1、乙。\n\f2、丙。\n\f3、丁。', '甲。\n1、乙。\n2、丙。\n3、丁。'],
    ['甲。\n\f20人。\n\f31人。\n\f22人。', '甲。\n20人。\n31人。\n22人。'],
  ])('%j → %j', (source, published) => expect(repaired(source)).toBe(published));

  it('does not change a sentence about printing or a file', () => {
    expect(repaired('打印机要定期检查。\n做好附件下载的引导工作。')).toBe(
      '打印机要定期检查。\n做好附件下载的引导工作。',
    );
  });
});

describe('line joins', () => {
  const BODY =
    '一、甲的标题\n1.第一件事要办好，而且要办得很好。（市公安局）\n2.第二件事要办好，也要办得很好。（市公安局）\n';
  it.each([
    [
      '打造安全发\n\n展示范区，引领城市安全发展。（市应急局）',
      '打造安全发展示范区，引领城市安全发展。（市应急局）',
    ],
    ['深入推进“互\n\n联网+监管”。（市应急局）', '深入推进“互联网+监管”。（市应急局）'],
    ['落实政治责任。（市安委会相关\n\n成员单位）', '落实政治责任。（市安委会相关成员单位）'],
    [
      '不断提高预案的针对性与操作性和实效性。\n\n（市安委会成员单位）',
      '不断提高预案的针对性与操作性和实效性。（市安委会成员单位）',
    ],
  ])('joins %j', (cut, whole) => expect(repaired(`${BODY}3.${cut}`)).toBe(`${BODY}3.${whole}`));

  it.each([
    [
      '达拉特旗安全生产委员会\n2024年工作要点\n一、落实责任',
      '达拉特旗安全生产委员会2024年工作要点\n一、落实责任',
    ],
    [
      '加快建设“国际静安”三年行动计划\n(2018—2020年)\n为打响品牌，制定本计划。',
      '加快建设“国际静安”三年行动计划（2018—2020年）\n为打响品牌，制定本计划。',
    ],
  ])('joins the title %j', (cut, whole) => expect(repaired(cut)).toBe(whole));

  it.each([
    '一、着力提高质量，深化治本攻坚\n（一）健全责任体系。发挥作用。',
    '（一）迈出新步伐\n加快一体化发展。以城市为契机。\n（二）取得新成效\n加快论证。推动落实。\n（三）实现新突破\n抓实建设。再上台阶。',
    '上海市应急管理局\n2025年3月13日\n上海市应急管理局2025年工作要点\n2025年是收官之年，任务艰巨。',
    '第一段到此为止。\n第二段另起一行。',
  ])('does not join %j', (source) => expect(repaired(source)).toBe(source));
});

describe('a certain line break', () => {
  const words =
    '一、推进节水。做好节水工作，完成改造。\n\n二、加强组织领导，落实各方责任\n\n抓好任务落实，按期完成。';

  it('stays where the reader is certain', () => {
    const lines = (lineEnds: 'unknown' | 'blank-lines' | 'paragraphs') =>
      repairText(words, { lineEnds }).text.split('\n').length;
    expect([lines('unknown'), lines('blank-lines'), lines('paragraphs')]).toEqual([2, 3, 3]);
  });
});

describe('a text of a mirror site', () => {
  const MIRROR =
    '各縣、區(qū)應急管理局,高新區(qū)、經(jīng)開區(qū)安全監(jiān)管部門:\n?\n???2025年2月21日';

  it('loses pinyin and question marks, and becomes Simplified and full-width', () => {
    expect(repaired(MIRROR)).toBe('各县、区应急管理局，高新区、经开区安全监管部门：\n2025年2月21日');
    expect(new Set(classesOf(MIRROR))).toEqual(new Set(['script', 'gloss', 'width', 'space']));
  });

  it('keeps real brackets', () => {
    expect(repaired(`${MIRROR}\n校外培訓(托管)機構(gòu)、專(兼)職信息員`)).toContain(
      '校外培训（托管）机构、专（兼）职信息员',
    );
  });

  it('is distinguished from a Traditional original, which is not converted', () => {
    expect(repaired('發展局二零二五年工作計劃，著力推動。')).toBe('發展局二零二五年工作計劃，著力推動。');
  });
});

describe('the line of a repair', () => {
  it('is the line of the source where the removed words begin', () => {
    const repaired = repairText('方案\n\n\n目录\n一、节水\n二、治污\n\n一、节水\n好。\n二、治污\n好。');
    const lines = [...linesOfRepairs(repaired)].map(([{ source }, line]) => [source.trim(), line]);
    expect(lines).toContainEqual(['目录', 4]);
  });

  it('of an inserted space after a chapter number is the line of the chapter', () => {
    expect(repaired('1总则\n1.1目的\n好。\n1.2依据\n好。')).toBe('1 总则\n1.1目的\n好。\n1.2依据\n好。');
    expect(repaired('1总则\n3个月内完成。')).toBe('1总则\n3个月内完成。');
  });
});

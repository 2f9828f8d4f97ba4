import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../src/importer/outline.ts';
import { clausesOf } from '../../src/model/part.ts';
import { wordsOf } from '../../src/model/words.ts';

const BODY = '一、节水\n完成改造。\n二、治污\n完成整治。\n';

/** The annexes of a text with number and title, and the ids in each. */
function annexesIn(text: string): string[] {
  const clauses = clausesOf(outlineOf(text.split('\n')).parts);
  expect(wordsOf(clauses)).toBe(text);
  return clauses.flatMap(({ id, kind, number, title }) =>
    kind === 'annex' ? [`${id} ${number ?? ''}|${title}`] : id.startsWith('annex') ? [id] : [],
  );
}

describe('annexes', () => {
  it.each([
    ['附件1\n任务清单\n1\t完成改造', ['annex-1 附件1|任务清单', 'annex-1-1']],
    ['附件1\n任务清单\n完成改造\n附件2\n名单\n张三', ['annex-1 附件1|任务清单', 'annex-2 附件2|名单']],
    ['附件：任务分工表\n序号\t任务\n1\t完成改造', ['annex-1 附件：|任务分工表', 'annex-1-1']],
    ['附件：\n任务分工表\n序号\t任务\n1\t完成改造', ['annex-1 |附件：', 'annex-1-1']],
    [
      '附件1任务清单\n序号\t任务\n附件2联络员名单\n姓名\t电话',
      ['annex-1 |附件1任务清单', 'annex-2 |附件2联络员名单'],
    ],
    ['附件：1.清单\n2.名单\n附件1清单\n序号\t任务', ['annex-1 |附件1清单']],
    ['附表1\n普法任务表\n学习\t3月', ['annex-1 附表1|普法任务表']],
    ['附录\n1 分级标准\n分为四级。', ['annex-1 |附录']],
    [
      '市水务局\n2024年3月1日\n附件1：责任清单\n一、共同责任\n学习。',
      ['annex-1 附件1：|责任清单', 'annex-1-1'],
    ],
  ])('after the clauses in %j are %j', (below, expected) => {
    expect(annexesIn(BODY + below)).toEqual(expected);
  });

  it.each([
    '附件：1.任务清单\n2.名单\n市水务局\n2024年3月1日',
    '附件1任务清单\n附件2名单\n市水务局办公室2024年3月1日印发',
    '附件1和附件2的表格由各单位填写。',
    '附件一览表由市水务局另发。',
    '附件1所列事项要逐项落实。',
    '附：1.任务清单\n2.名单（略）',
  ])('do not begin in %j, which only mentions them', (below) => {
    expect(annexesIn(BODY + below)).toEqual([]);
  });
});

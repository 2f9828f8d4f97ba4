import { expect, it } from 'vitest';
import { joinNames, nameOf } from '../../src/model/clause-label.ts';
import { clausesOf, newPart } from '../../src/model/part.ts';

it.each([
  ['附件1', '责任分工表', '附件1'],
  [null, '附件2关于推进家庭医生签约服务的任务分工表', '附件2'],
  [null, '附件：责任分工表', '附件'],
  [null, '责任分工表', '附件'],
  [null, null, '附件'],
])('an annex numbered %s and titled %s is named %s', (number, title, expected) => {
  const [annex] = clausesOf([newPart({ kind: 'annex', name: 'annex-2', number, title })]);
  expect(annex && nameOf(annex)).toBe(expected);
});

it.each([
  [['三、', '（十）', '33.'], '三、（十）33.'],
  [['附件2', '18'], '附件2 18'],
  [['', '1.'], '1.'],
])('the labels %j are %s as one', (names, expected) => {
  expect(joinNames(names)).toBe(expected);
});

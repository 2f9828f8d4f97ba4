import type { Term } from '../../../src/model/facts.ts';
import { type ExampleGroup, example } from './example.ts';

/** A term as the table writes it: the term and the words that define it. */
export type TermReading = [Term['term'], Term['definition']];

const of = example<TermReading>;

/** What defines a term and what does not. */
export const TERM_EXAMPLES: readonly ExampleGroup<TermReading>[] = [
  {
    about: '后面的括号说明它',
    examples: [
      of('全力实现“双下降、两确保”的年度目标（事故总量、死亡人数“双下降”，确保安全生产始终处于受控状态），', [
        '双下降、两确保',
        '事故总量、死亡人数“双下降”，确保安全生产始终处于受控状态',
      ]),
      of(
        '重设“一委四指”（防减救灾委员会和森林草原防灭火、防汛抗旱、抗震救灾、重大地质灾害指挥部）职能体系，',
        ['一委四指', '防减救灾委员会和森林草原防灭火、防汛抗旱、抗震救灾、重大地质灾害指挥部'],
      ),
    ],
  },
  {
    about: '括号给它起名',
    examples: [of('结合企业安全员智慧管理系统（“青小安”）推进工作，', ['青小安', '企业安全员智慧管理系统'])],
  },
  {
    about: '前面列了几样，名字里就是几',
    examples: [
      of('形成国家为主、政府辅助、社会补充的“三位一体”体系，', [
        '三位一体',
        '形成国家为主、政府辅助、社会补充',
      ]),
      of('推行管理、执法、服务“三位一体”执法模式，', ['三位一体', '推行管理、执法、服务']),
    ],
  },
  {
    about: '没有说明',
    examples: [
      of('建立“三位一体”城运应急管理体制，落实“三管三必须”。'),
      of('坚定“四个自信”、做到“两个维护”。'),
      of('参加“安康杯”竞赛（见附件）。'),
    ],
  },
];

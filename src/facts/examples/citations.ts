import type { Citation } from '../../model/facts.ts';
import { type ExampleGroup, example } from './example.ts';

/** A citation as the table writes it: the title and the number printed with it. */
export type CitationReading = [Citation['title'], Citation['docNumber']];

const of = example<CitationReading>;

/** What is a cited document and what is not, in 《长宁区2025年安全生产工作要点》. */
export const CITATION_EXAMPLES: readonly ExampleGroup<CitationReading>[] = [
  {
    about: '书名号里的文件',
    examples: [
      of(
        '推动《上海市非机动车管理条例》《上海市电梯安全管理办法》修订立项。',
        ['上海市非机动车管理条例', null],
        ['上海市电梯安全管理办法', null],
      ),
      of('按照《上海市工业企业安全生产联合“双随机、一公开”监管抽查事项清单（第一版）》，', [
        '上海市工业企业安全生产联合“双随机、一公开”监管抽查事项清单（第一版）',
        null,
      ]),
      of('一体推进两办《意见》及省、市工作措施，', ['意见', null]),
    ],
  },
  {
    about: '后面括号里的文号',
    examples: [
      of('根据《长治市人民政府关于做好2025年安全生产工作的通知》（长政发〔2025〕1号）要求，', [
        '长治市人民政府关于做好2025年安全生产工作的通知',
        '长政发〔2025〕1号',
      ]),
      of('根据国务院《优化营商环境条例》（国令第722号），', ['优化营商环境条例', '国令第722号']),
      of(
        '和《“十四五”国家应急体系规划》（国发〔2021〕36号，以下简称《规划》）。',
        ['“十四五”国家应急体系规划', '国发〔2021〕36号'],
        ['规划', null],
      ),
      of('完善《应急预案》（试行）。', ['应急预案', null]),
    ],
  },
  {
    about: '书名号套书名号',
    examples: [
      of('贯彻《关于印发〈安全生产规划〉的通知》，', ['关于印发〈安全生产规划〉的通知', null]),
      of('贯彻《关于印发《安全生产规划》的通知》，', ['关于印发《安全生产规划》的通知', null]),
    ],
  },
  {
    about: '不是引用：自己的标题，没有配对的书名号',
    examples: [
      of('《长宁区2025年安全生产工作要点》已经区政府主要领导审阅通过。'),
      of('2025年应急管理工作要点》已经局党委会议同意。'),
    ],
  },
];

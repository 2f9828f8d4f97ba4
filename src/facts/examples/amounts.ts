import type { Amount } from '../../model/facts.ts';
import { type ExampleGroup, example } from './example.ts';

/** An amount as the table writes it: value, unit, bound, and the words quoted. */
export type AmountReading = [Amount['value'], Amount['unit'], Amount['bound'], Amount['quote']];

const of = example<AmountReading>;

/** What commits money and what does not, in a plan for 2025. */
export const AMOUNT_EXAMPLES: readonly ExampleGroup<AmountReading>[] = [
  {
    about: '安排、投入、投资多少',
    examples: [
      of('安排专项资金500万元，支持老旧小区改造。', [5e6, '元', 'exactly', '安排专项资金500万元']),
      of('投资1.2亿元，新建燃气管网30公里。', [1.2e8, '元', 'exactly', '投资1.2亿元']),
      of('拟安排地方政府专项债券3.75万亿元。', [
        3.75e12,
        '元',
        'exactly',
        '拟安排地方政府专项债券3.75万亿元',
      ]),
      of('市财政投入不少于2000万元用于隐患整治。', [
        2e7,
        '元',
        'at-least',
        '市财政投入不少于2000万元用于隐患整治',
      ]),
      of('统筹资金约3亿元。', [3e8, '元', 'about', '统筹资金约3亿元']),
      of('设立总规模10亿元的产业引导基金。', [1e9, '元', 'exactly', '设立总规模10亿元的产业引导基金']),
      of('对新建载体给予最高100万元的补助。', [1e6, '元', 'at-most', '对新建载体给予最高100万元的补助']),
      of('发行1万亿元抗疫特别国债。', [1e12, '元', 'exactly', '发行1万亿元抗疫特别国债']),
      of('争取亚行贷款2亿美元。', [2e8, '美元', 'exactly', '争取亚行贷款2亿美元']),
      of('安排预算資金1200萬元辦理藝文活動。', [1.2e7, '元', 'exactly', '安排预算資金1200萬元辦理藝文活動']),
      of(
        '安排专项资金500万元，落实配套经费200万元。',
        [5e6, '元', 'exactly', '安排专项资金500万元'],
        [2e6, '元', 'exactly', '落实配套经费200万元'],
      ),
      of('新增减税降费2.5万亿元以上。', [2.5e12, '元', 'at-least', '新增减税降费2.5万亿元以上']),
    ],
  },
  {
    about: '价格、标准和罚款不是',
    examples: [
      of('居民用气价格每立方米3元。'),
      of('门票最高不超过50元。'),
      of('基本公共卫生服务经费补助标准提高到每人每年94元。'),
      of('居民医保人均财政补助标准增加30元。'),
      of('按照每户2000元的标准给予补贴。'),
      of('给予补贴300元/人。'),
      of('对违法企业处以10万元以下罚款。'),
      of('处5000元以上2万元以下罚款。'),
    ],
  },
  {
    about: '已经花的、只是提到的不是',
    examples: [
      of('2024年投入资金3000万元，完成改造12处。'),
      of('累计投资5.6亿元。'),
      of('已安排资金800万元。'),
      of('推进总投资220亿元的沈白高铁建设。'),
      of('抓好投资额5000万元以上项目的联审。'),
      of('年营业收入2000万元以上的企业全部纳入监管。'),
      of('《500万元以上项目管理办法》'),
    ],
  },
  {
    about: '收入和产值不是资金',
    examples: [
      of('地区生产总值达到1200亿元。'),
      of('一般公共预算收入完成80亿元。'),
      of('外贸进出口总额突破30亿元。'),
    ],
  },
];

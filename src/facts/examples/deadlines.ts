import type { Deadline } from '../../model/facts.ts';
import { type ExampleGroup, example } from './example.ts';

/** A deadline as the table writes it: kind, from, to, whether the year is the plan's, and the words quoted. */
export type DeadlineReading = [
  Deadline['kind'],
  Deadline['from'],
  Deadline['to'],
  Deadline['inferred'],
  Deadline['quote'],
];

const of = example<DeadlineReading>;

/** What counts as a deadline and what does not, in a plan for 2025. */
export const DEADLINE_EXAMPLES: readonly ExampleGroup<DeadlineReading>[] = [
  {
    about: '什么时候以前',
    examples: [
      of('12月底前在重点行业领域打造一批标杆企业。', ['by', null, '2025-12-31', true, '12月底前']),
      of('年底前实现安全风险监测预警全覆盖。', ['by', null, '2025-12-31', true, '年底前']),
      of('高新区年内晋升为国家级高新区。', ['by', null, '2025-12-31', true, '年内']),
      of('2025年6月30日前完成整改，', ['by', null, '2025-06-30', false, '2025年6月30日前']),
      of(
        '6月前完成方案，10月中旬前完成招标，',
        ['by', null, '2025-06', true, '6月前'],
        ['by', null, '2025-10-20', true, '10月中旬前'],
      ),
      of('三季度末完工，', ['by', null, '2025-09-30', true, '三季度末']),
      of('於114年6月30日前完成；', ['by', null, '2025-06-30', false, '114年6月30日前']),
      of('到2027年，基本建成应急体系。', ['by', null, '2027', false, '到2027年']),
      of('次年1月15日前通报结果。', ['by', null, '2026-01-15', true, '次年1月15日前']),
      of('“十四五”末森林覆盖率达到25%。', ['by', null, '2025', false, '“十四五”末']),
      of('时间节点：6月', ['by', null, '2025-06', true, '6月']),
      of('完成时限：2025年8月', ['by', null, '2025-08', false, '2025年8月']),
      of('推进落实3年内高危企业主要负责人100%持证上岗；', ['by', null, null, false, '3年内']),
      of('政策出台10日内，统一通过网站解读。', ['by', null, null, false, '10日内']),
    ],
  },
  {
    about: '哪一天、哪一段',
    examples: [
      of('于5月18日向社会公告。', ['on', null, '2025-05-18', true, '5月18日']),
      of('5月份组织验收，', ['on', null, '2025-05', true, '5月份']),
      of('上半年完成前期工作。', ['period', '2025-01', '2025-06', true, '上半年']),
      of('前三季度完成投资80%以上。', ['period', '2025-01', '2025-09', true, '前三季度']),
      of('第一季度完成选址。', ['period', '2025-01', '2025-03', true, '第一季度']),
      of('从2024年11月至2025年3月，开展排查整治，', [
        'period',
        '2024-11',
        '2025-03',
        false,
        '从2024年11月至2025年3月',
      ]),
      of('6月1日至30日开展宣传。', ['period', '2025-06-01', '2025-06-30', true, '6月1日至30日']),
      of('指导开展新一轮（2025-2027）城市安全风险评估。', ['period', '2025', '2027', false, '2025-2027']),
      of('“十四五”期间新增床位3000张。', ['period', '2021', '2025', false, '“十四五”期间']),
      of('全年完成2家危险化学品仓储经营企业执法检查。', [
        'period',
        '2025',
        '2025',
        true,
        '全年完成2家危险化学品仓储经营企业执法检查',
      ]),
      of('2025年，新建充电桩800个。', ['period', '2025', '2025', false, '2025年，新建充电桩800个']),
      of('今年我们还将办好10件惠民实事。', ['period', '2025', '2025', true, '今年我们还将办好10件惠民实事']),
    ],
  },
  {
    about: '多久一次，什么事之前，没有期限',
    examples: [
      of('每月不少于一次的日常巡检，', ['recurrence', null, null, false, '每月不少于一次的日常巡检']),
      of('原则上每3年轮岗一次，', ['recurrence', null, null, false, '每3年轮岗一次']),
      of('按月警示直报情况，', ['recurrence', null, null, false, '按月警示直报情况']),
      of(
        '每周调度、每月通报。',
        ['recurrence', null, null, false, '每周调度'],
        ['recurrence', null, null, false, '每月通报'],
      ),
      of('每年6月底前报送。', ['recurrence', null, null, false, '每年6月底前报送']),
      of('汛前落实区镇两级应急抢险队伍组建，', ['trigger', null, null, false, '汛前']),
      of('国庆节前投入使用。', ['trigger', null, null, false, '国庆节前']),
      of('自2025年7月1日起施行。', ['open', '2025-07-01', null, false, '自2025年7月1日起']),
      of('时限要求：持续推进', ['open', null, null, false, '持续推进']),
    ],
  },
  {
    about: '不是时限',
    examples: [
      of('对近三年发生过死亡事故的企业开展抽查。'),
      of('深化治本攻坚三年行动，做好“十四五”规划总结评估。'),
      of('2025年是“十四五”规划收官之年，做好应急管理工作责任重大。'),
      of('今年要突出抓好以下重点工作。'),
      of('加强汛期联合检查督导，定期开展督查，适时启动修订。'),
      of('《规划》已经2025年2月24日第2次局长办公会审议通过。'),
      of('编制上海消防专项规划（2020-2035），对2022年发生死亡事故的单位进行后评估。'),
      of('上海市安全生产委员会\n2025年5月13日'),
      of('分析上报测报站的每日数据。'),
      of('农村低保标准每人每月提高50元。'),
      of('招收2021年9月1日至2022年8月31日期间出生的适龄幼儿。'),
      of('将审批时间压缩至5个工作日内。'),
    ],
  },
];

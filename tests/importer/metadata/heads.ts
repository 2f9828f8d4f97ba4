import type { Metadata } from '../../../src/model/plan.ts';

/** A small document with its metadata. */
export interface HeadExample {
  name: string;
  text: string;
  says: Partial<Metadata>;
  /** The ids of its clauses and annexes. */
  ids: string[];
}

export const HEADS: readonly HeadExample[] = [
  {
    name: 'a notice that numbers its own words, and the plan as its first annex',
    text: `青山市人民政府办公室
关于印发青山市节水行动
实施方案的通知

青政办发〔2024〕12号

各县（市、区）人民政府，市政府各部门，
各有关单位：

《青山市节水行动实施方案》已经市政府同意，现印发给你们，并提出如下要求：

一、提高认识。各地要高度重视。
二、加强领导。各部门要落实责任。

附件：1.青山市节水行动实施方案
      2.青山市节水行动重点任务责任分工及完成时限一览表
      3.指标表

青山市人民政府办公室
2024年3月1日

（此件公开发布）

附件1

青山市节水行动实施方案

为推进节水，制定本方案。

一、总体要求
坚持节水优先。

二、任务
（一）完成改造。

附件2

青山市节水行动重点任务责任分工及完成时限一览表

1.建设平台。责任单位：市水务局
2.培训教师。责任单位：市教育局`,
    says: {
      title: '青山市节水行动实施方案',
      noticeTitle: '青山市人民政府办公室关于印发青山市节水行动实施方案的通知',
      docType: '方案',
      docNumber: '青政办发〔2024〕12号',
      issuers: ['青山市人民政府办公室'],
      year: 2024,
      disclosure: '此件公开发布',
      salutation: '各县（市、区）人民政府，市政府各部门，各有关单位：',
      dates: { written: '2024-03-01', printed: null, published: null },
      annexes: [
        { title: '青山市节水行动重点任务责任分工及完成时限一览表', present: true },
        { title: '指标表', present: false },
      ],
    },
    ids: ['1', '2', '2-1', 'annex-2', 'annex-2-1', 'annex-2-2'],
  },
  {
    name: 'a red head, a seal, copies on two lines',
    text: `青山县安全生产委员会文件

青安委〔2023〕8 号

关于印发《青山县2023年安全生产工作要点》的通知

各乡镇人民政府、县安委会成员单位：

现将《青山县2023年安全生产工作要点》印发给你们，请遵照执行。

青山县安全生产委员会（代章）
二〇二三年三月五日

青山县2023年安全生产工作要点

一、任务
（一）完成改造。
（二）推进整治。

抄送：县委办公室，县人大办公室，
县政协办公室。
青山县安全生产委员会办公室          2023年3月6日印发
（共印80份）`,
    says: {
      title: '青山县2023年安全生产工作要点',
      noticeTitle: '关于印发《青山县2023年安全生产工作要点》的通知',
      docType: '要点',
      docNumber: '青安委〔2023〕8号',
      issuers: ['青山县安全生产委员会'],
      year: 2023,
      salutation: '各乡镇人民政府、县安委会成员单位：',
      cc: '县委办公室，县人大办公室，县政协办公室。',
      copies: 80,
      dates: { written: '2023-03-05', printed: '2023-03-06', published: null },
      annexes: [],
    },
    ids: ['1', '1-1', '1-2'],
  },
  {
    name: 'a report with its day in brackets below the title',
    text: `青山市人民政府工作报告
（2024年1月15日在青山市第八届人民代表大会第三次会议上）
青山市市长  张 三
各位代表：
现在，我代表市人民政府，向大会报告工作，请予审议。
一、2023年工作回顾
全市生产总值增长6%。
二、2024年工作安排
（一）年底前建成3个平台。
各位代表！让我们团结奋斗。`,
    says: {
      title: '青山市人民政府工作报告',
      noticeTitle: null,
      docType: '报告',
      issuers: ['青山市人民政府'],
      year: 2024,
      salutation: '各位代表：',
      dates: { written: '2024-01-15', printed: null, published: null },
      annexes: [],
    },
    ids: ['1', '2', '2-1'],
  },
  {
    name: 'a body and the day on one line',
    text: `青山区2024年法治政府建设工作要点

一、任务
（一）完成改造。
（二）推进整治。

青山区司法局  2024年4月2日
（此件主动公开）`,
    says: {
      title: '青山区2024年法治政府建设工作要点',
      noticeTitle: null,
      docType: '要点',
      issuers: ['青山区司法局'],
      year: 2024,
      disclosure: '此件主动公开',
      dates: { written: '2024-04-02', printed: null, published: null },
      annexes: [],
    },
    ids: ['1', '1-1', '1-2'],
  },
  {
    name: 'three bodies on two lines, and an annex below the signature',
    text: `关于做好2024年保障农民工工资支付工作的通知

青人社发〔2024〕3号

各区人力资源社会保障局、住房城乡建设局：

为做好工作，现通知如下。

一、任务
（一）完成改造。

附件：任务分工表

青山市人力资源和社会保障局    青山市住房和城乡建设局
青山市交通运输局
2024年1月12日

附件：任务分工表

任务	责任单位
建设平台	市人社局
培训	市住建局`,
    says: {
      title: '关于做好2024年保障农民工工资支付工作的通知',
      noticeTitle: null,
      docType: '通知',
      docNumber: '青人社发〔2024〕3号',
      issuers: ['青山市人力资源和社会保障局', '青山市住房和城乡建设局', '青山市交通运输局'],
      year: 2024,
      salutation: '各区人力资源社会保障局、住房城乡建设局：',
      dates: { written: '2024-01-12', printed: null, published: null },
      annexes: [{ title: '任务分工表', present: true }],
    },
    ids: ['1', '1-1', 'annex-1'],
  },
  {
    name: 'a plan in years of the Republic',
    text: `臺北市政府環境保護局114年度施政計畫

壹、前言
本局依據施政方針辦理。
一、推動減碳。
二、推動回收。

臺北市政府環境保護局
中華民國114年3月5日`,
    says: {
      title: '臺北市政府環境保護局114年度施政計畫',
      noticeTitle: null,
      docType: '計畫',
      issuers: ['臺北市政府環境保護局'],
      year: 2025,
      dates: { written: '2025-03-05', printed: null, published: null },
      annexes: [],
    },
    ids: ['1', '1-1', '1-2'],
  },
  {
    name: 'a notice of a five-year plan, abridged',
    text: `国务院关于印发“十四五”节能减排综合工作方案的通知
国发〔2021〕33号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
现将《“十四五”节能减排综合工作方案》印发给你们，请结合本地区、本部门实际，认真贯彻落实。
国务院
2021年12月28日
（本文有删减）
“十四五”节能减排综合工作方案
为认真贯彻落实，制定本方案。
一、总体要求
以习近平新时代中国特色社会主义思想为指导。`,
    says: {
      title: '“十四五”节能减排综合工作方案',
      noticeTitle: '国务院关于印发“十四五”节能减排综合工作方案的通知',
      docType: '方案',
      docNumber: '国发〔2021〕33号',
      issuers: ['国务院'],
      year: 2021,
      period: { from: 2021, to: 2025 },
      salutation: '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
      dates: { written: '2021-12-28', printed: null, published: null },
      annexes: [],
    },
    ids: ['1'],
  },
  {
    name: 'labels without a value beside others',
    text: `索引号：	QS002-2024-00012	分类：	工作要点
发文机关：	青山市水务局	成文日期：	2024年03月01日
标题：	青山市2024年水务工作要点
发文字号：		发布日期：	2024年03月05日
主题词：	
青山市2024年水务工作要点
各区水务局：
现就2024年工作提出如下要点。
一、任务
（一）完成改造。`,
    says: {
      title: '青山市2024年水务工作要点',
      noticeTitle: null,
      docType: '要点',
      indexNumber: 'QS002-2024-00012',
      issuers: ['青山市水务局'],
      year: 2024,
      salutation: '各区水务局：',
      dates: { written: '2024-03-01', printed: null, published: '2024-03-05' },
      annexes: [],
    },
    ids: ['1', '1-1'],
  },
  {
    name: 'a title on two lines with its state in brackets, annexes offered as files',
    text: `青山市推动大规模设备更新和
消费品以旧换新行动方案
（征求意见稿）

为推动设备更新，制定本方案。

一、目标
到2027年，建成2个基地。

附件1：重点任务清单.docx
附件2：指标体系.xlsx`,
    says: {
      title: '青山市推动大规模设备更新和消费品以旧换新行动方案（征求意见稿）',
      noticeTitle: null,
      docType: '方案',
      dates: { written: null, printed: null, published: null },
      annexes: [
        { title: '重点任务清单', present: false },
        { title: '指标体系', present: false },
      ],
    },
    ids: ['1'],
  },
  {
    name: 'the second annex alone',
    text: `青山市2024年教育工作要点

一、任务
（一）完成改造。（见附件2）

附件：
1. 青山市2024年教育工作任务分解表
2. 青山市2024年教育重点项目清单

青山市教育局
2024.03.01

附件2
青山市2024年教育重点项目清单
1.建设平台。
2.培训教师。`,
    says: {
      title: '青山市2024年教育工作要点',
      noticeTitle: null,
      docType: '要点',
      issuers: ['青山市教育局'],
      year: 2024,
      dates: { written: '2024-03-01', printed: null, published: null },
      annexes: [
        { title: '青山市2024年教育工作任务分解表', present: false },
        { title: '青山市2024年教育重点项目清单', present: true },
      ],
    },
    ids: ['1', '1-1', 'annex-2', 'annex-2-1', 'annex-2-2'],
  },
  {
    name: 'two offices above 关于印发, years on a line of their own',
    text: `中共青山市委办公室  青山市人民政府办公室
关于印发《青山市乡村振兴三年行动计划（2024—2026年）》的通知
各县（区）党委和人民政府：
《青山市乡村振兴三年行动计划（2024—2026年）》已经市委、市政府同意，现印发给你们。
中共青山市委办公室
青山市人民政府办公室
2024年2月1日
青山市乡村振兴三年行动计划
（2024—2026年）
一、任务
（一）完成改造。`,
    says: {
      title: '青山市乡村振兴三年行动计划（2024—2026年）',
      noticeTitle:
        '中共青山市委办公室  青山市人民政府办公室关于印发《青山市乡村振兴三年行动计划（2024—2026年）》的通知',
      docType: '计划',
      issuers: ['中共青山市委办公室', '青山市人民政府办公室'],
      year: 2024,
      period: { from: 2024, to: 2026 },
      salutation: '各县（区）党委和人民政府：',
      dates: { written: '2024-02-01', printed: null, published: null },
      annexes: [],
    },
    ids: ['1', '1-1'],
  },
  {
    name: 'a name as title and a body without a day',
    text: `青山市十件民生实事

一、建设学校3所。
二、建设医院2所。

青山市人民政府办公室`,
    says: {
      title: '青山市十件民生实事',
      noticeTitle: null,
      issuers: ['青山市人民政府办公室'],
      dates: { written: null, printed: null, published: null },
      annexes: [],
    },
    ids: ['1', '2'],
  },
  {
    name: 'a table with a cell a line, which signs nothing',
    text: `青山市2024年水务工作要点

一、任务
（一）完成改造。
任务
责任单位
时限
建设平台
市水务局
2024年6月30日
改造管网
市城管局
2024年9月30日
普查
市统计局
2024年12月31日`,
    says: {
      title: '青山市2024年水务工作要点',
      noticeTitle: null,
      docType: '要点',
      year: 2024,
      dates: { written: null, printed: null, published: null },
      annexes: [],
    },
    ids: ['1', '1-1'],
  },
  {
    name: 'a reply that brings no plan',
    text: `国务院关于《青山湖流域综合治理规划（2021—2035年）》的批复
国函〔2022〕5号
青山省人民政府：
你省关于报请批准的请示收悉。现批复如下：
一、原则同意规划。
二、请认真组织实施。
国务院
2022年1月10日`,
    says: {
      title: '国务院关于《青山湖流域综合治理规划（2021—2035年）》的批复',
      noticeTitle: null,
      docType: '批复',
      docNumber: '国函〔2022〕5号',
      issuers: ['国务院'],
      year: 2021,
      period: { from: 2021, to: 2035 },
      salutation: '青山省人民政府：',
      dates: { written: '2022-01-10', printed: null, published: null },
      annexes: [],
    },
    ids: ['1', '2'],
  },
  {
    name: 'a notice that forwards another body’s plan',
    text: `青山市人民政府办公室关于转发市水务局
青山市2024年防汛抗旱工作方案的通知
各区人民政府：
市水务局《青山市2024年防汛抗旱工作方案》已经市政府同意，现转发给你们，请认真贯彻执行。
附件：青山市2024年防汛抗旱工作方案
青山市人民政府办公室
2024年4月1日
（联系人：李四；联系电话：12345678）
附件
青山市2024年防汛抗旱工作方案
（市水务局  2024年3月20日）
一、任务
（一）完成改造。
公开方式：主动公开
抄送：市委办公室。`,
    says: {
      title: '青山市2024年防汛抗旱工作方案',
      noticeTitle: '青山市人民政府办公室关于转发市水务局青山市2024年防汛抗旱工作方案的通知',
      docType: '方案',
      issuers: ['青山市人民政府办公室'],
      year: 2024,
      disclosure: '主动公开',
      salutation: '各区人民政府：',
      cc: '市委办公室。',
      dates: { written: '2024-04-01', printed: null, published: null },
      annexes: [],
    },
    ids: ['1', '1-1'],
  },
  {
    name: 'items of a list that end in a semicolon or go on',
    text: `青山市教育局关于印发《青山市2024年教育工作要点》的通知

各县（市、区）教育局：

现将《青山市2024年教育工作要点》印发给你们，请认真贯彻落实。

附件：1.青山市2024年教育工作要点；
2.青山市2024年教育重点任务
分工表；
3.联系人名单。

青山市教育局
2024年3月1日

附件1
青山市2024年教育工作要点
一、任务
（一）完成改造。
附件2
青山市2024年教育重点任务分工表
1.建设平台。责任单位：市教育局`,
    says: {
      title: '青山市2024年教育工作要点',
      noticeTitle: '青山市教育局关于印发《青山市2024年教育工作要点》的通知',
      docType: '要点',
      issuers: ['青山市教育局'],
      year: 2024,
      salutation: '各县（市、区）教育局：',
      dates: { written: '2024-03-01', printed: null, published: null },
      annexes: [
        { title: '青山市2024年教育重点任务分工表', present: true },
        { title: '联系人名单', present: false },
      ],
    },
    ids: ['1', '1-1', 'annex-2', 'annex-2-1'],
  },
  {
    name: 'a report of a commission',
    text: `青山市发展和改革委员会主任  王 五

关于青山市2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告

——2024年1月16日在青山市第八届人民代表大会第三次会议上

青山市发展和改革委员会

各位代表：

受市人民政府委托，现将报告提请审议。

一、2023年计划执行情况
增长6%。`,
    says: {
      title: '关于青山市2023年国民经济和社会发展计划执行情况与2024年国民经济和社会发展计划草案的报告',
      noticeTitle: null,
      docType: '报告',
      issuers: ['青山市发展和改革委员会'],
      year: 2024,
      salutation: '各位代表：',
      dates: { written: '2024-01-16', printed: null, published: null },
      annexes: [],
    },
    ids: ['1'],
  },
  {
    name: 'a report whose title is spaced out, with its day in Chinese digits',
    text: `政 府 工 作 报 告
二〇二四年一月十五日在青山县第十八届人民代表大会第四次会议上
县长  李 四
各位代表：
现在，我代表县人民政府，向大会报告政府工作。
一、2023年工作回顾
增长6%。
二、2024年工作安排
（一）年底前建成3个平台。`,
    says: {
      title: '政府工作报告',
      noticeTitle: null,
      docType: '报告',
      issuers: ['青山县人民政府'],
      year: 2024,
      salutation: '各位代表：',
      dates: { written: '2024-01-15', printed: null, published: null },
      annexes: [],
    },
    ids: ['1', '2', '2-1'],
  },
  {
    name: 'two bodies below the title and the day in brackets',
    text: `关于全面推进乡村振兴加快农业农村
现代化的实施意见
中共青山省委　青山省人民政府
（2024年2月20日）
为推进，提出如下意见。
一、任务
（一）完成改造。`,
    says: {
      title: '关于全面推进乡村振兴加快农业农村现代化的实施意见',
      noticeTitle: null,
      docType: '意见',
      issuers: ['中共青山省委', '青山省人民政府'],
      year: 2024,
      dates: { written: '2024-02-20', printed: null, published: null },
      annexes: [],
    },
    ids: ['1', '1-1'],
  },
  {
    name: 'an office with 印发 after its signature',
    text: `青山市水务局办公室
关于2024年水务工作要点的通知
青水办〔2024〕3号
局属各单位、机关各科室：
为做好2024年水务工作，制定如下要点：
一、任务
（一）完成改造。
青山市水务局办公室
2024年2月1日
（公开属性：主动公开）
青山市水务局办公室                 2024年2月2日印发`,
    says: {
      title: '青山市水务局办公室关于2024年水务工作要点的通知',
      noticeTitle: null,
      docType: '通知',
      docNumber: '青水办〔2024〕3号',
      issuers: ['青山市水务局办公室'],
      year: 2024,
      disclosure: '主动公开',
      salutation: '局属各单位、机关各科室：',
      dates: { written: '2024-02-01', printed: '2024-02-02', published: null },
      annexes: [],
    },
    ids: ['1', '1-1'],
  },
  {
    name: 'a body above 关于',
    text: `青山市人民政府
关于加强节水工作的实施意见
各区人民政府，市政府各部门：
为加强节水，提出如下意见。
一、任务
（一）完成改造。
附件：重点任务分工
青山市人民政府
2024年1月3日
重点任务分工`,
    says: {
      title: '青山市人民政府关于加强节水工作的实施意见',
      noticeTitle: null,
      docType: '意见',
      issuers: ['青山市人民政府'],
      year: 2024,
      salutation: '各区人民政府，市政府各部门：',
      dates: { written: '2024-01-03', printed: null, published: null },
      annexes: [{ title: '重点任务分工', present: false }],
    },
    ids: ['1', '1-1'],
  },
  {
    name: 'several bodies in the title and in the signature',
    text: `青山市卫生健康委员会 青山市财政局 青山市医疗保障局关于印发青山市家庭医生签约服务实施方案的通知
青卫发〔2024〕 12 号
各区卫生健康局、财政局、医保局：
现将方案印发给你们，请遵照执行。
青山市卫生健康委员会 青山市财政局 青山市医疗保障局
2024年3月5日
青山市家庭医生签约服务实施方案
一、任务
（一）完成改造。`,
    says: {
      title: '青山市家庭医生签约服务实施方案',
      noticeTitle:
        '青山市卫生健康委员会 青山市财政局 青山市医疗保障局关于印发青山市家庭医生签约服务实施方案的通知',
      docType: '方案',
      docNumber: '青卫发〔2024〕12号',
      issuers: ['青山市卫生健康委员会', '青山市财政局', '青山市医疗保障局'],
      year: 2024,
      salutation: '各区卫生健康局、财政局、医保局：',
      dates: { written: '2024-03-05', printed: null, published: null },
      annexes: [],
    },
    ids: ['1', '1-1'],
  },
  {
    name: 'the foot of a page after the signature',
    text: `青山市2024年安全生产工作要点
发布时间：2024-03-05 10:20  来源：青山市应急管理局  字体：[大 中 小]
为做好2024年工作，制定本要点。
一、任务
（一）完成改造。
青山市安全生产委员会办公室
2024年3月1日
扫一扫在手机打开当前页
【打印本页】 【关闭窗口】
上一篇：关于某某的通知
下一篇：无
主办单位：青山市应急管理局
地址：青山市某路1号 邮编：123456
青ICP备12345678号 青公网安备 12345678901234号`,
    says: {
      title: '青山市2024年安全生产工作要点',
      noticeTitle: null,
      docType: '要点',
      issuers: ['青山市安全生产委员会办公室'],
      year: 2024,
      dates: { written: '2024-03-01', printed: null, published: '2024-03-05' },
      annexes: [],
    },
    ids: ['1', '1-1'],
  },
  {
    name: 'a note alone after the last words',
    text: `青山市第三次全国土壤普查工作方案

为做好普查，制定本方案。

一、目标
到2025年完成普查。
（此件依申请公开）`,
    says: {
      title: '青山市第三次全国土壤普查工作方案',
      noticeTitle: null,
      docType: '方案',
      disclosure: '此件依申请公开',
      dates: { written: null, printed: null, published: null },
      annexes: [],
    },
    ids: ['1'],
  },
  {
    name: 'a body above a plan in years of the Republic',
    text: `臺北市政府文化局
中華民國一百零四年度施政計畫
一、推動文化。
二、推動藝術。`,
    says: {
      title: '臺北市政府文化局中華民國一百零四年度施政計畫',
      noticeTitle: null,
      docType: '計畫',
      year: 2015,
      dates: { written: null, printed: null, published: null },
      annexes: [],
    },
    ids: ['1', '2'],
  },
  {
    name: 'an order',
    text: `青山市人民政府令
第12号
《青山市节水办法》已经2024年1月2日市政府第3次常务会议通过，现予公布，自2024年3月1日起施行。
市长 张三
2024年1月5日
青山市节水办法
第一章 总则
第一条 为节水，制定本办法。
第二条 本办法适用于本市。`,
    says: {
      title: '青山市节水办法',
      noticeTitle: null,
      docType: '办法',
      issuers: ['青山市人民政府'],
      year: 2024,
      dates: { written: '2024-01-05', printed: null, published: null },
      annexes: [],
    },
    ids: ['1', '1-1', '1-2'],
  },
  {
    name: 'a notice whose plan begins with years',
    text: `国务院办公厅关于印发
2024—2025年节能降碳行动方案的通知
国办发〔2024〕10号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
《2024—2025年节能降碳行动方案》已经国务院同意，现印发给你们，请认真贯彻执行。
国务院办公厅
2024年5月23日
（此件公开发布）
2024—2025年节能降碳行动方案
一、总体要求
坚持节能。`,
    says: {
      title: '2024—2025年节能降碳行动方案',
      noticeTitle: '国务院办公厅关于印发2024—2025年节能降碳行动方案的通知',
      docType: '方案',
      docNumber: '国办发〔2024〕10号',
      issuers: ['国务院办公厅'],
      year: 2024,
      period: { from: 2024, to: 2025 },
      disclosure: '此件公开发布',
      salutation: '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
      dates: { written: '2024-05-23', printed: null, published: null },
      annexes: [],
    },
    ids: ['1'],
  },
  {
    name: 'labels with nothing after them',
    text: `索引号：
发文机关：
发布日期：2024-03-05
文号：
青山市水务局
关于印发《青山市水务局2024年工作要点》的通知
局机关各科室，局属各单位：
现印发给你们。
附：青山市水务局2024年工作要点
2024年3月1日
青山市水务局2024年工作要点
一、任务
（一）完成改造。`,
    says: {
      title: '青山市水务局2024年工作要点',
      noticeTitle: '青山市水务局关于印发《青山市水务局2024年工作要点》的通知',
      docType: '要点',
      issuers: ['青山市水务局'],
      year: 2024,
      salutation: '局机关各科室，局属各单位：',
      dates: { written: '2024-03-01', printed: null, published: '2024-03-05' },
      annexes: [],
    },
    ids: ['1', '1-1'],
  },
  {
    name: 'a report of a standing committee',
    text: `青山市人民代表大会常务委员会工作报告
——二〇二四年一月十六日在青山市第八届人民代表大会第三次会议上
青山市人大常委会主任　赵 六
各位代表：
我受市八届人大常委会委托，向大会报告工作，请予审议。
一、2023年主要工作
通过决议3件。
二、2024年主要任务
（一）年底前完成立法2件。`,
    says: {
      title: '青山市人民代表大会常务委员会工作报告',
      noticeTitle: null,
      docType: '报告',
      issuers: ['青山市人大常委会'],
      year: 2024,
      salutation: '各位代表：',
      dates: { written: '2024-01-16', printed: null, published: null },
      annexes: [],
    },
    ids: ['1', '2', '2-1'],
  },
  {
    name: 'round brackets of another kind, a name set in',
    text: `关于印发青山市“十四五”残疾人保障和发展规划的通知
青政发﹝2021﹞22号
各县（市、区）人民政府：
现将规划印发给你们，请结合实际贯彻执行。
                         青山市人民政府
                         2021年12月3日
青山市“十四五”残疾人保障和发展规划
为保障，制定本规划。
一、发展环境
（一）成就。`,
    says: {
      title: '青山市“十四五”残疾人保障和发展规划',
      noticeTitle: '关于印发青山市“十四五”残疾人保障和发展规划的通知',
      docType: '规划',
      docNumber: '青政发〔2021〕22号',
      issuers: ['青山市人民政府'],
      year: 2021,
      period: { from: 2021, to: 2025 },
      salutation: '各县（市、区）人民政府：',
      dates: { written: '2021-12-03', printed: null, published: null },
      annexes: [],
    },
    ids: ['1', '1-1'],
  },
  {
    name: 'the word 附件 and a colon above the plan',
    text: `青山市安委会关于印发2024年重点工作任务清单的通知
青安委[2024]1号
各成员单位：
现将《青山市2024年安全生产重点工作任务清单》印发给你们，请抓好落实。
青山市安全生产委员会
2024年2月1日
附件：
青山市2024年安全生产重点工作任务清单
一、任务
1.完成改造。责任单位：市应急局
2.推进整治。责任单位：市住建局`,
    says: {
      title: '青山市2024年安全生产重点工作任务清单',
      noticeTitle: '青山市安委会关于印发2024年重点工作任务清单的通知',
      docType: '清单',
      docNumber: '青安委〔2024〕1号',
      issuers: ['青山市安全生产委员会'],
      year: 2024,
      salutation: '各成员单位：',
      dates: { written: '2024-02-01', printed: null, published: null },
      annexes: [],
    },
    ids: ['1', '1-1', '1-2'],
  },
  {
    name: 'a serial number of the Republic',
    text: `新北市政府環境保護局115年度施政計畫
發文日期：中華民國114年12月1日
發文字號：新北環綜字第1141234567號
壹、前言
本局依據施政方針辦理。`,
    says: {
      title: '新北市政府環境保護局115年度施政計畫',
      noticeTitle: null,
      docType: '計畫',
      docNumber: '新北環綜字第1141234567號',
      issuers: ['新北市政府環境保護局'],
      year: 2026,
      dates: { written: '2025-12-01', printed: null, published: null },
      annexes: [],
    },
    ids: ['1'],
  },
  {
    name: 'a day of adoption below the title',
    text: `青山市加快推进绿色低碳转型的若干措施
（2024年3月1日青山市人民政府第5次常务会议通过）
为加快转型，制定以下措施。
一、推进节能。到2025年完成改造。
二、推进减排。
本措施自印发之日起施行，有效期至2026年12月31日。`,
    says: {
      title: '青山市加快推进绿色低碳转型的若干措施',
      noticeTitle: null,
      docType: '措施',
      dates: { written: null, printed: null, published: null },
      annexes: [],
    },
    ids: ['1', '2'],
  },
  {
    name: 'annexes above their tables, without a signature',
    text: `青山县2024年政府工作报告重点任务分解方案
为落实县政府工作报告，制定本方案。
一、任务
（一）完成改造。牵头单位：县水务局
（二）推进整治。牵头单位：县住建局
附件1：重点任务责任分解表
序号	任务	单位
1	改造	县水务局
附件2：进度表
序号	时间
1	3月`,
    says: {
      title: '青山县2024年政府工作报告重点任务分解方案',
      noticeTitle: null,
      docType: '方案',
      year: 2024,
      dates: { written: null, printed: null, published: null },
      annexes: [
        { title: '重点任务责任分解表', present: true },
        { title: '进度表', present: true },
      ],
    },
    ids: ['1', '1-1', '1-2', 'annex-1', 'annex-1-1', 'annex-2', 'annex-2-1'],
  },
  {
    name: 'a body and the day set apart, an imprint with 校对',
    text: `青山市财政局 关于2024年度部门预算绩效管理工作的实施方案
青财〔2024〕5号
市直各预算单位：
为做好工作，制定本方案。
第一章 总则
第一条 为规范管理，制定本方案。
第二条 各单位应当落实。
青山市财政局　　　　　　二〇二四年二月三日
信息公开选项：主动公开
青山市财政局办公室　　2024年2月4日印发
校对：张三　共印50份`,
    says: {
      title: '青山市财政局 关于2024年度部门预算绩效管理工作的实施方案',
      noticeTitle: null,
      docType: '方案',
      docNumber: '青财〔2024〕5号',
      issuers: ['青山市财政局'],
      year: 2024,
      disclosure: '主动公开',
      salutation: '市直各预算单位：',
      copies: 50,
      dates: { written: '2024-02-03', printed: '2024-02-04', published: null },
      annexes: [],
    },
    ids: ['1', '1-1', '1-2'],
  },
  {
    name: 'a leading group',
    text: `中共青山市委农村工作领导小组关于印发《青山市2024年乡村振兴工作要点》的通知
各乡镇党委、政府，市直各单位：
现将《青山市2024年乡村振兴工作要点》印发给你们，请认真贯彻落实。
中共青山市委农村工作领导小组
2024年2月8日
青山市2024年乡村振兴工作要点
2024年是关键之年。
一、任务
（一）完成改造。`,
    says: {
      title: '青山市2024年乡村振兴工作要点',
      noticeTitle: '中共青山市委农村工作领导小组关于印发《青山市2024年乡村振兴工作要点》的通知',
      docType: '要点',
      issuers: ['中共青山市委农村工作领导小组'],
      year: 2024,
      salutation: '各乡镇党委、政府，市直各单位：',
      dates: { written: '2024-02-08', printed: null, published: null },
      annexes: [],
    },
    ids: ['1', '1-1'],
  },
  {
    name: 'the word 附 above a table',
    text: `关于印发《青山县节水方案》的通知
青政办发﹝2021﹞第22号
各乡镇人民政府：
现印发给你们。
青山县人民政府办公室
2021.3.5
青山县节水方案
一、任务
（一）完成改造。
附：责任分工表
任务	单位
改造	县水务局`,
    says: {
      title: '青山县节水方案',
      noticeTitle: '关于印发《青山县节水方案》的通知',
      docType: '方案',
      docNumber: '青政办发〔2021〕22号',
      issuers: ['青山县人民政府办公室'],
      year: 2021,
      salutation: '各乡镇人民政府：',
      dates: { written: '2021-03-05', printed: null, published: null },
      annexes: [{ title: '责任分工表', present: true }],
    },
    ids: ['1', '1-1', 'annex-1'],
  },
  {
    name: 'a day by itself below the number',
    text: `青山市水务局
2024年工作要点

青水〔2024年〕3号

2024年3月1日

一、任务
（一）完成改造。`,
    says: {
      title: '青山市水务局2024年工作要点',
      noticeTitle: null,
      docType: '要点',
      docNumber: '青水〔2024〕3号',
      issuers: ['青山市水务局'],
      year: 2024,
      dates: { written: null, printed: null, published: '2024-03-01' },
      annexes: [],
    },
    ids: ['1', '1-1'],
  },
];

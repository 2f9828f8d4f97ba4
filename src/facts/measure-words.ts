/** Units of shares, money, length, area, weight, volume, energy, data. */
const SIZES = `
  % ‰ /10万 /十万 /万 DDDs 个百分点 百分点 倍 分(?![之别配批期类级段步阶布管工解析散享])
  元 美元 港元 港币 欧元 日元 英镑 澳门元 岁 周岁
  平方公里 平方千米 平方公尺 平方米 平米 立方米 立方 公里 千米 海里 厘米 毫米 微米 纳米 公分 公尺 米 公顷 亩 坪
  微克/立方米 微克每立方米 毫克/立方米 毫克/升 吨标准煤 吨标煤 蒸吨 公吨 吨 公斤 千克 毫克 克(?![服难隆]) 斤 毫升 升(?![级学])
  千瓦时 千瓦 兆瓦 吉瓦 千伏安 千伏 度电 摄氏度 ℃ 分贝 kWh kW MW GW km2 km ㎡ m2 m3 dB TEU TB PB GB Gbps Mbps`;

/** Units of duration. */
const TIMES = `
  年(?![度底初末中级代前]) 个月 周(?![岁年边围期密转末]) 个工作日 工作日 个自然日 日(?=以?内) 天 个小时 小时 个学时 学时 课时
  分钟 秒 毫秒`;

/** Measure words, with lookaheads for words that begin with the same character: 人 but not 人员, 项 but not 项目. */
const COUNTS = `
  标准箱 标箱 亩次 家次 户次 人次 人份 人月 人日 人天 班次 批次 辆次 台次 场次 轮次 车次 架次 艘次 航次 列次 件次 例次 剂次 针次 份次 册次
  台\\(套\\) 台套 张床位 个床位 床位 个学分 学分
  个 家 户(?![外籍厕]) 项(?!目) 件 条(?![例件]) 座(?!谈) 处(?![理置罚]) 台(?![账风]) 套(?![餐路]) 辆 艘 架(?![构空]) 列(?!入)
  名(?![录单称牌]) 人(?![间大员均社力口才民]) 位(?![于置居列]|一体) 次(?!数) 场(?![所馆景地]) 期(?![间末限]) 起(?![来草步诉])
  例 宗(?![旨教]) 支(?![持付撑部]) 所(?![有在需属]) 间(?!隔) 张 份(?!额) 本(?![市县区省级地]) 部(?!门) 篇 只 头(?!部) 匹 尾(?![矿水气])
  羽 峰 株 组(?![织建长成合]) 班(?![子级组]) 门(?![槛诊店]) 幅 块 片(?!区) 枚 根 棵 盏 杆 幢 栋 眼 口 段 批(?![准复]) 笔 轮(?![岗训换流值])
  遍 对(?![口接全标照外于]) 册 顶 道(?![路德]) 种(?![植子养粮]) 类(?=[,。;、)]|以上|左右|$) 款 首(?![次批创要位]) 集(?![中体团群聚约成]) 辑 剂
  针(?!对) 床 团(?![队结体员]) 案(?!例) 单 股 桶 颗 粒 趟 堂 节(?![能约水点目日假庆]) 讲 页 字`;

/** The source of a pattern without groups for all units, longest first. */
export const MEASURES = `${SIZES} ${TIMES} ${COUNTS}`
  .trim()
  .split(/\s+/)
  .sort((a, b) => wordOf(b).length - wordOf(a).length)
  .join('|');

/** Any other single character at the end of a phrase: 新增墓穴10000穴. */
export const RARE_MEASURE =
  '[\u4e00-\u9fff](?<![年月日号级类层届周季度时点线路版万亿千百余多成])(?=以上|左右|[,。;、]|$)';

/** A pattern without its lookahead: 人 of 人(?!间). */
function wordOf(pattern: string): string {
  return pattern.replace(/\(\?.*/, '');
}

import { promisesIn } from './promises.ts';

/** Verbs for actions: 2024年，选取…试点. */
const ACTS =
  '新建|新增|新设|新开|新植|改造|改建|扩建|续建|兴建|修建|修缮|修复|修订|修编|选取|选择|选派|选树|遴选|评选|开展|开工|开发|开通|开放|开馆|开办|组织|组建|举办|举行|召开|推广|推开|推行|推进|推动|推出|启动|启用|投用|投产|投入|培训|培育|培养|制定|制订|出台|印发|编制|编印|办理|办好|规划|安排|实施|实行|施行|检查|抽查|打造|建设|创建|创新|引进|引入|招聘|招录|招生|招收|发放|发行|发展|试点|部署|落实|设立|成立|认定|申报|申请|验收|评估|评价|总结|搬迁|整治|治理|更新|采购|支持|资助|奖励|补助|发布|公布|公开|上线|运行|运营|营运|深化|加强|优化|扩大|强化|加快|加大|继续|持续|巩固|拓展|执行|调查|普查|摸排|排查|整改|化解|清理|淘汰|关闭|拆除|压减|减少|增加|补充|拨付|筹措|筹集|筹备|筹办|征集|征收|出版|展出|启动|施工|设计|招标|发包|接管|接续|赓续|重组|协调|做好|抓好|编好|办|统筹|配备|配置|配套|购置|建档|签约|造林|植树|绿化|种植|疏浚|清淤|铺设|安装|加装|接入|纳入|移交|划转|转型|升级|提档|帮扶|慰问|走访|服务|救助|补贴|试行|试用|探索|研究|起草|审议|提请|报送|上报|建';
/** Verbs for states to reach: 2025年，基本建成…. */
const STATES =
  '达到|达标|达[\\d成]|实现|建成|建立|形成|构建|健全|完善|突破|取得|覆盖|完成|完工|竣工|通车|交付|不低于|不少于|不超过|不高于|超过|高于|低于|控制|降至|降到|降低|下降|提高|提升|增至|增长|翻番|进入|成为|消除|清零|解决|保持|稳定|见效|见成效|好转|改善|基本|跻身|迈上|脱贫|摘帽|验收合格|用上|享有|再现|风华';
const MODALS = '要|将|拟|计划|预计|力争|争取|确保|应当|应|须|需|必须|努力|继续';
/** Words before a verb. */
const ADVERBS = `${MODALS}|我们|还|再|先|共|分别|全部|全面|基本|首批|首次|高质量|高标准|重点|进一步|累计|集中|分批|逐步|陆续|率先|原则上|至少|均|都|同步|有序|大力|积极|初步|正式|如期|按期|按时|稳步|扎实|深入|各地|各区|各级|[本我全各][省市区县镇州局校院国]|(?<=要)[\\u4e00-\\u9fff]{0,4}`;
/** Words that make the verb before them part of a noun: 2023年培训计划, 2024年完成情况, 2024年建成的泵站. */
const NAMED =
  '的|率|情况|计划(?!\\d)|方案|任务|要点|清单|名单|规划|报告|进度|成效|成果|总结|资金|预算|名额|指标|意见|办法|工作(?!$|会|站|室)|项目(?![\\d一二两三四五六七八九十])';
const VERB = new RegExp(`^[,、]?(?:${ADVERBS})*(?<verb>${STATES}|${ACTS})`);
const DIRECT = new RegExp(`^(?:${ADVERBS})*(?:${STATES}|(?:${ACTS})(?!${NAMED}))(?!的|率|情况)`);
const ANY_VERB = new RegExp(`${STATES}|${ACTS}`);
const MODAL = new RegExp(`^(?:${MODALS})(?!求)`);
const PREPOSITION = /^(?:对|在|为|向|由|按|以|针对|围绕|依托|通过|结合|从|把|将|就|每)/;
/** Words that state a fact or introduce a list: 2025年是收官之年, 今年要抓好以下重点工作. */
const TELLING = /^,?(?:正?是|面对|面临|随着|我国|形势|[^,。]{0,20}(?:以下|如下|下列|几个方面))/;

/**
 * Whether the words from `from`, the end of a time, to `to`, the end of its sentence, state a task or target for that time:
 * “2024年，选取部分机构试点”, “2035年达到75%”; not “2024年培训计划”, “2025年是收官之年”.
 */
export function isPromised(masked: string, from: number, to: number, firstYear: number | null): boolean {
  const after = masked.slice(from, to);
  if (TELLING.test(after)) return false;
  const [phrase = ''] = after.replace(/^,/, '').split(',');
  if (DIRECT.test(phrase) || MODAL.test(phrase)) return true;
  if (/^,/.test(after) && ANY_VERB.test(after)) return true;
  if (PREPOSITION.test(phrase) && ANY_VERB.test(phrase)) return true;
  return promisesIn(masked, firstYear).some((q) => q.start >= from && q.end <= to);
}

/** Whether words begin with a task: “建成供水平台”. */
export function isTask(words: string): boolean {
  return DIRECT.test(words);
}

/** Whether words announce a task, “将新建学校5所”. */
export function isMeant(words: string): boolean {
  return MODAL.test(words) && ANY_VERB.test(words);
}

/** Whether the first verb is a state to reach and not an action: “达到75%”, not “选取部分机构试点”. */
export function isState(words: string): boolean {
  const verb = VERB.exec(words)?.groups?.verb ?? ANY_VERB.exec(words)?.[0] ?? '达到';
  return new RegExp(`^(?:${STATES})`).test(verb);
}

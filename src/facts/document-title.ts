import type { Span } from './scan.ts';

/** The endings of titles of documents: 关于…的通知, 安全生产法, 三年行动计划（2024—2026年）, 电梯使用管理与维护保养规则. */
const DOCUMENT =
  /(法|法典|条例|规定|办法|细则|规则|章程|公约|准则|通则|决定|决议|命令?|通知|通报|通告|公告|公报|意见|批复|复函|函|纪要|报告|规划|计划|纲要|方案|要点|安排|部署|措施|预案|标准|规范|规程|导则|指南|指引|指标|目录|名录|清单|台账|手册|图集|大纲|细目|协议|协定|合同|备忘录|宣言|倡议书?|白皮书|蓝皮书|责任书|任务书|建议书?|说明|解释|思路|机制|制度|体系|政策|[若多十]条|十条|要求|讲话|分工|分工表|分解表|(第[一二三四五六七八九十]+版|\d{4}年?版|试行|暂行|修订|修正|草案|征求意见稿|送审稿|\d{4}.*年?)[)）])$/;
/** Forms and certificates of persons or firms. */
const PAPER =
  /(证|证书|执照|户口簿|户口本|护照|凭证|发票|收据|处方|病历|录取通知书|(报名|申请|申报|登记|审批|审核|备案|信息|体检|签到)表|申请书|承诺书|回执|证明)$/;

const WORK =
  '话剧|舞剧|歌剧|音乐剧|舞台剧|儿童剧|木偶剧|京剧|昆曲|越剧|豫剧|黄梅戏|评剧|川剧|秦腔|戏曲|[\\u4e00-\\u9fff]剧|剧目|大戏|电影|影片|电视剧|网络剧|纪录片|专题片|宣传片|动画片?|动漫|微电影|短视频|视频|歌曲|组歌|主题曲|交响[乐曲]|合唱|舞蹈|舞[蹈剧]?诗|曲艺|小品|相声|小说|长篇|诗集|散文|报告文学|画册|油画|国画|雕塑|展览|大展|画展|特展|丛书|图书|绘本|专著|一书|著作|教材|读本|杂志|期刊|刊物|学报|报纸|专栏|栏目|节目|访谈|晚会|演出|游戏|文集|选集|文选|全集|志书|地方志|年鉴';
const STAGED =
  '排演|上演|创排|复排|首演|演出|公演|展演|巡演|拍摄|摄制|播出|播映|放映|创作|编演|推出|打造|出版|编纂|编印|演唱|发行|刊发|征订|订阅';
const BEFORE = new RegExp(`(?:${WORK}|${STAGED})(?:的|了|好|出|完成)?[:“(]?$`);
const AFTER = new RegExp(`^[”)]?(?:等(?:一批|优秀|精品)*)?(?:的)?(?:${WORK}|杂志|报)`);
/** Well-known works and newspapers. */
const KNOWN =
  /^(.{2,6}(日报|晚报|早报|时报|晨报|都市报|周报|周刊|月刊|画报)|求是|瞭望|半月谈|红旗|新闻联播|焦点访谈|红楼梦|三国演义|水浒传|西游记|诗经|论语|史记|资本论|共产党宣言|习近平.{0,8}(文选|著作选读|谈治国理政.*)|.{0,4}(县|市|省|区|地方)志)$/;

/** Whether a title in 《》 is that of a document, and not of a play, film, book or newspaper, 话剧《长河》, or a certificate, 《户口簿》. */
export function isDocument(title: string, scan: string, { start, end }: Span): boolean {
  if (KNOWN.test(title) || PAPER.test(title)) return false;
  if (DOCUMENT.test(title)) return true;
  return !isWork(scan, start, end);
}

/** Whether the words around a title, or around its list of titles, refer to a work of art or a publication: 创排《长河》《大江》. */
function isWork(scan: string, start: number, end: number): boolean {
  const before = scan.slice(Math.max(0, start - 80), start).replace(/(《[^《》]*》[、,和与及]?)+$/, '');
  const after = scan.slice(end, end + 80).replace(/^([、,和与及]?《[^《》]*》)+/, '');
  return BEFORE.test(before) || AFTER.test(after);
}

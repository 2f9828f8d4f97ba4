import { isRow } from '../model/row.ts';

/** The kind of a line without a clause number, judged by its shape alone. */
export type LineKind =
  | 'row' // ⇥指标⇥单位⇥2025年, of a table
  | 'label' // 发布日期：2025-05-13
  | 'number' // 沪安委会〔2021〕4号
  | 'date' // 2025年3月13日, 2023.04.03
  | 'signed' // 上海市应急管理局　2025年3月13日
  | 'speech' // ——2024年1月30日在青山市第七届人民代表大会第五次会议上
  | 'speaker' // 青山市人民政府市长　某某
  | 'note' // （此件公开发布）
  | 'title' // 上海市应急管理局2025年工作要点
  | 'salutation' // 各区应急管理局，市局机关各处室：
  | 'issuer' // 上海市应急管理局
  | 'annexes' // 附件：2025年全市应急管理重点工作责任分工表
  | 'imprint' // 抄送：…, 2021年4月9日印发, 共印160份
  | 'foot' // 主办：…, 网站标识码：…, of the page, not of the document
  | 'sentence' // ends as a sentence does
  | 'short'; // none of these: a name, a subtitle

/** Labels of metadata; their characters may be spaced, 索 引 号. */
const LABELS =
  '索引号|索取号|统一编号|发文机构|发文机关|发文单位|发布机构|发布单位|公开主体|制发机关|公开属性|公开方式|公开类别|公开形式|' +
  '公开范围|信息公开形式|主题分类|主题词|体裁分类|组配分类|信息分类|公文种类|文种|关键词|发文字号|文号|发布日期|发布时间|发表时间|' +
  '公布日期|公布时间|发文日期|发文时间|成文日期|成文时间|印发日期|印发时间|生成日期|公开日期|生效日期|施行日期|失效日期|废止日期|' +
  '分类|类别|信息类别|信息类型|主题|公开选项|公开时限|公开程序|公开期限|责任部门|发布部门|发文部门|印发单位|制定机关|' +
  '信息公开选项|信息公开属性|信息公开类别|信息公开方式|服务对象分类|发布文号|文件编号|文件名称|文件标题|实施日期|效力状态|时效性|时效|状态|是否有效|登记号|统一登记号|规范性文件登记号|' +
  '规范性文件统一编号|载体类型|内容概述|概述|摘要|关键字|更新日期|更新时间|' +
  '有效性|标题|名称|信息名称|来源|信息来源|文章来源|稿件来源|發文機關|發文日期|發文字號|發布日期|發佈日期|索引號';

/** Labels on the same lines that are not metadata: 浏览次数：32. */
const OTHER_LABELS =
  '浏览次数|浏览量|浏览|阅读|阅读量|阅读次数|访问次数|点击数|点击量|点击次数|访问量|字体|字号|字体大小|作者|编辑|责任编辑|审核|打印|分享|视力保护色|背景色';

/** Ambiguous labels of dates, which count only next to other labels. */
const DATE_LABELS = '日期|时间';

/** The footer of a web page: operator, registrations, navigation. */
const FOOT =
  /^(?:(?:主办|承办|主管|协办|维护|运维|建设|运行|版权所有|版权|技术支持|网站标识码|标识码|网站地图|备案号|备案编号|ICP备案|地址|邮编|邮政编码|网址|电子邮箱|邮箱|E-?mail|联系电话|值班电话|电话|传真|上一篇|下一篇|上一条|下一条|附件列表|附件下载|相关链接|相关附件|相关文件|相关解读|扫一扫|分享到)(?:单位)?\s*(?:[：:]|$)|.{0,12}(?:ICP备|公网安备)\s?\d|(?:版权所有|Copyright|©)|【?(?:打印本页|打印|关闭窗口|关闭|返回顶部)】?(?:\s|$))/iu;

/** A pattern for labels, with or without brackets, and the separator before the value. */
function labelPattern(labels: string): string {
  const spaced = labels.replace(/[^|](?=[^|])/gu, '$&\\s*');
  return `[【\\[]?\\s*(${spaced})\\s*[】\\]]?(?: *[：:]|[：:]? *\\t)\\s*`;
}

const HAN_DAY =
  '[〇○◯零0OＯ一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日';
const REPUBLIC_DAY =
  '(?:中[華华])?民[國国]\\s?[\\d〇○零一二三四五六七八九十百]{1,6}年[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日';
/** A day written with 年月日. */
const DAY = `(?:(?:19|20)\\d{2}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日|${HAN_DAY}|${REPUBLIC_DAY})`;
/** A day in figures, with an optional time. */
const FIGURES = '(?:19|20)\\d{2}([.\\-/])\\d{1,2}\\1\\d{1,2}(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?';
/** Endings of names of bodies. */
const BODY =
  '(?:政府|委员会|委員會|办公室|辦公室|办公厅|局|厅|廳|署|部|委|办|院|会|會|中心|总队|支队|公司|管委会|党组|党委|领导小组|指挥部|专班|妇联|集团|大学|学校|银行)';
/** The office of a person who represents a body. */
export const OFFICE =
  '(?:代理?|副|常务副)?(?:总理|省长|市长|县长|区长|旗长|州长|盟长|镇长|乡长|主席|主任|局长|厅长|部长|书记|院长|检察长|行长|署长|委员长|会长)';
const PERSON = '(?:[\\p{Script=Han}·]{2,15}|\\p{Script=Han}[\\s\u3000]+\\p{Script=Han})';

/** The patterns of kinds, in the order in which they are tried. */
const SHAPES: readonly [LineKind, RegExp][] = [
  ['label', new RegExp(`^${labelPattern(`${LABELS}|${OTHER_LABELS}`)}`)],
  // An ambiguous date counts only before another label: 日期：2020-06-18 浏览量：1283.
  [
    'label',
    new RegExp(
      `^${labelPattern(DATE_LABELS)}\\S+(?: \\d{1,2}:\\d{2}(?::\\d{2})?)?\\s+${labelPattern(`${LABELS}|${OTHER_LABELS}`)}`,
    ),
  ],
  ['foot', FOOT],
  [
    'annexes',
    /^附[：:]\s*(?:\d{1,2}[.．、]\s*\S|[^，。；]{2,40}(?:表|单|案|册|图|法|划|则|略）)$)|^附\s?[件表]\s?(?:[一二三四五六七八九十\d]{0,3}[：:]|\d{1,2}[.．、]?\s?(?=[\p{Script=Han}《“]|(?:docx?|xlsx?|pdf|wps|ofd|zip|rar)$))/u,
  ],
  [
    'imprint',
    /^(?:抄\s?送|抄\s?报|抄報|分送|正本|副本|主题词|主送|印数)[：:]|(?<!关于|關於)(?:印发|印制)$|日\s?印$|^[（(]?共?印\s?\d+\s?份[）)]?$/,
  ],
  ['note', /^（.{0,30}(?:公开|(?:本文|此文|此件|正文)?有?删[减节]|删减).{0,20}）$/],
  [
    'number',
    /^[^，。：《》\s]{1,16}[〔［[【（(﹝〖〈<{]\s?(?:19|20)\d{2}\s?年?\s?[〕\]］】）)﹞〗〉>}]\s?(?:第\s?)?\d{1,5}\s?[号號](?:\s+签发人[：:].{2,20})?$/,
  ],
  ['number', /^[A-Z]{1,4}[\dA-Z][\d-]{6,}$/],
  ['note', /^(?:此件)?(?:主动公开|依申请公开|不予公开|不公开|全文公开|公开发布|删减后公开)$/],
  ['date', new RegExp(`^(?:${DAY}|${FIGURES})$`)],
  ['signed', new RegExp(`^.{2,40}${BODY}(?:[（(][^（()）]*章[）)])?\\s*${DAY}$`, 'u')],
  [
    'speech',
    new RegExp(`^[—–―─－\\-]*[（(]?(?:${DAY}|\\d{4}年\\d{1,2}月)在.{4,60}(?:会议?|大会|全会)上?[）)]?$`, 'u'),
  ],
  ['speaker', new RegExp(`^\\S{0,30}${OFFICE}[\\s\u3000]+${PERSON}$`, 'u')],
];

const TITLE_WORDS =
  '要点|意见|计划|方案|安排|规划|纲要|措施|报告|通知|办法|细则|举措|行动|任务|清单|分工表|分解表|任务表|一览表|台账|工作思路|打算|' +
  '决定|决议|公告|通告|公报|批复|规定|条例|规程|规则|指南|指引|导则|总结|部署|政策|预案|目录|标准|制度|方略|责任书|讲话|名单|名册|名录|' +
  '指标体系|(?:汇总|统计|评分|考核|评价|申报|推荐|登记|明细|进度|安排|目标|指标|计划|情况|项目|职责|责任|信息|调查|审批|备案)表|(?:示意|流程|架构|体系|结构)图|' +
  '要點|意見|計畫|計劃|規劃|綱要|報告|辦法|細則|重點|決定|規定|條例|總結';
const TITLE = new RegExp(`(${TITLE_WORDS})(?:[（(][^（）()]*[）)])?$`, 'u');
const ISSUER = new RegExp(`${BODY}$`, 'u');
/** The addressees; a line that ends in “…如下：” is a sentence, and a very short one is a label. */
const SALUTATION = /^(?!.*(?:如下|下列|以下|包括|分别[为是]|有)[：:]$).{3,}[：:]$/u;
const SENTENCE = /[。！？]|[；，、…]$/u;

/** Removes the spaces from a spaced line, 政 府 工 作 报 告 or 2 0 2 4年 工 作 要 点; other lines are unchanged. */
export function closeUp(line: string): string {
  return /^(?:(?:\p{Script=Han}|\d年?)\s){2,}\p{Script=Han}$/u.test(line) ? line.replace(/\s/g, '') : line;
}

/** The kind of a line by its shape alone, “2021年4月9日印发” → imprint. */
export function kindOfLine(printed: string): LineKind {
  if (isRow(printed)) return 'row';
  const line = closeUp(printed);
  const shape = SHAPES.find(([, pattern]) => pattern.test(line));
  if (shape) return shape[0];
  if (SENTENCE.test(line)) return 'sentence';
  if (/[：:]$/.test(line)) return SALUTATION.test(line) ? 'salutation' : 'sentence';
  if (line.length <= 120 && TITLE.test(line)) return 'title';
  if (line.length <= 40 && ISSUER.test(line) && !/[：\t]/.test(line)) return 'issuer';
  return line.length > 60 ? 'sentence' : 'short';
}

/** The 文种 in a title, “…工作要点” → 要点; null where there is none. */
export function docTypeOf(title: string): string | null {
  return TITLE.exec(closeUp(title))?.[1] ?? null;
}

/** A label with its value, which may be empty. */
interface Labelled {
  label: string;
  value: string;
}

const ANY_LABEL = new RegExp(`(?<=^|\\s)${labelPattern(`${LABELS}|${OTHER_LABELS}|${DATE_LABELS}`)}`, 'g');
const OTHER_LABEL = new RegExp(`^(?:${OTHER_LABELS})$`);

const LABEL_HERE = new RegExp(labelPattern(`${LABELS}|${OTHER_LABELS}`), 'y');

/** Whether there is a label with its colon at a place of a text. */
export function isLabelAt(text: string, at: number): boolean {
  LABEL_HERE.lastIndex = at;
  return LABEL_HERE.test(text);
}

/** The metadata labels of a line with their values, “发布时间：2025-05-13 来源：区应急局 浏览量：32” → 发布时间 and 来源. */
export function readLabels(line: string): Labelled[] {
  const found = [...line.matchAll(ANY_LABEL)];
  if (found[0]?.index !== 0 || kindOfLine(line) !== 'label') return [];
  return found.flatMap((match, i) => {
    const label = (match[1] ?? '').replace(/\s/g, '');
    const value = line.slice(match.index + match[0].length, found[i + 1]?.index).trim();
    return OTHER_LABEL.test(label) ? [] : [{ label, value }];
  });
}

/** What a line that carries no number of a clause looks like, taken by itself. */
export type LineKind =
  | 'label' // 发布日期：2025-05-13
  | 'number' // 沪安委会〔2021〕4号
  | 'date' // 2025年3月13日, 2023.04.03
  | 'note' // （此件公开发布）
  | 'title' // 上海市应急管理局2025年工作要点
  | 'salutation' // 各区应急管理局，市局机关各处室：
  | 'issuer' // 上海市应急管理局
  | 'annexes' // 附件：2025年全市应急管理重点工作责任分工表
  | 'imprint' // 抄送：…, 2021年4月9日印发, 共印160份
  | 'sentence' // ends as a sentence does
  | 'short'; // none of these: a name, a subtitle

/** Labels of what a document or its page says of itself; their characters may be set apart, 索 引 号. */
const LABELS =
  '索引号|索取号|统一编号|发文机构|发文机关|发文单位|发布机构|发布单位|公开主体|制发机关|公开属性|公开方式|公开类别|公开形式|' +
  '公开范围|信息公开形式|主题分类|主题词|体裁分类|组配分类|信息分类|公文种类|文种|关键词|发文字号|文号|发布日期|发布时间|发表时间|' +
  '公布日期|公布时间|发文日期|发文时间|成文日期|成文时间|印发日期|印发时间|生成日期|公开日期|生效日期|施行日期|失效日期|废止日期|' +
  '有效性|标题|名称|信息名称|来源|信息来源|文章来源|稿件来源|發文機關|發文日期|發文字號|發布日期|發佈日期|索引號';

/** Labels that stand in a line with those and say nothing of the document: 浏览次数：32. */
const OTHER_LABELS =
  '浏览次数|浏览量|阅读次数|点击数|点击量|点击次数|访问量|字体|字号|字体大小|作者|编辑|责任编辑|审核|打印|分享';

/** Matches any of some labels, alone or in brackets, with what parts it from its value. */
function labelPattern(labels: string): string {
  const spaced = labels.replace(/[^|](?=[^|])/gu, '$&\\s*');
  return `[【\\[]?\\s*(${spaced})\\s*[】\\]]?(?: *[：:]|[：:]? *\\t)\\s*`;
}

/** The kinds that one line of its own can be told by, tried in this order. */
const SHAPES: readonly [LineKind, RegExp][] = [
  ['label', new RegExp(`^${labelPattern(LABELS)}`)],
  ['annexes', /^附\s?件\s?[一二三四五六七八九十\d]*[：:]/],
  [
    'imprint',
    /^(?:抄送|抄报|抄報|分送|正本|副本|主题词)[：:]|(?<!关于|關於)(?:印发|印制)$|^[（(]?共印\s?\d+\s?份[）)]?$/,
  ],
  ['note', /^（.{0,30}公开.{0,20}）$/],
  ['number', /^[^，。：《》\s]{1,16}[〔[［【（(]\s?(?:19|20)\d{2}\s?[〕\]］】）)]\s?(?:第\s?)?\d{1,5}\s?号$/],
  ['number', /^[A-Z]{1,4}[\dA-Z][\d-]{6,}$/],
  ['note', /^(?:主动公开|依申请公开|不予公开|全文公开)$/],
  [
    'date',
    /^(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|(?:19|20)\d{2}([.\-/])\d{1,2}\1\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)$/,
  ],
  ['date', /^[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日$/],
  [
    'date',
    /^(?:中[華华])?民[國国]\s?[\d〇○零一二三四五六七八九十百]{1,6}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/,
  ],
];

const TITLE_WORDS =
  '要点|意见|计划|方案|安排|规划|纲要|措施|报告|通知|办法|细则|举措|行动|任务|清单|分工表|分解表|任务表|一览表|台账|工作思路|打算|' +
  '要點|意見|計畫|計劃|規劃|綱要|報告|辦法|細則|重點';
const TITLE = new RegExp(`(${TITLE_WORDS})(?:[（(][^（）()]*[）)])?$`, 'u');
const ISSUER =
  /(?:政府|委员会|委員會|办公室|辦公室|局|厅|廳|署|部|委|办|院|会|會|中心|总队|支队|公司|管委会|党组|党委)$/u;
const SENTENCE = /[。！？]|[；，、…]$/u;

/** The kind of a line by its shape alone, “2021年4月9日印发” → imprint. */
export function kindOfLine(line: string): LineKind {
  const shape = SHAPES.find(([, pattern]) => pattern.test(line));
  if (shape) return shape[0];
  if (SENTENCE.test(line)) return 'sentence';
  if (/[：:]$/.test(line)) return 'salutation';
  if (line.length <= 80 && TITLE.test(line)) return 'title';
  if (line.length <= 40 && ISSUER.test(line) && !/[：\t]/.test(line)) return 'issuer';
  return line.length > 60 ? 'sentence' : 'short';
}

/** 文种 as a title names it, “…工作要点” → 要点; null where it names none. */
export function docTypeOf(title: string): string | null {
  return TITLE.exec(title)?.[1] ?? null;
}

/** A label and what stands behind it, empty where nothing does. */
export interface Labelled {
  label: string;
  value: string;
}

const ANY_LABEL = new RegExp(`(?<=^|\\s)${labelPattern(`${LABELS}|${OTHER_LABELS}`)}`, 'g');
const OTHER_LABEL = new RegExp(`^(?:${OTHER_LABELS})$`);

const LABEL_AHEAD = new RegExp(labelPattern(`${LABELS}|${OTHER_LABELS}`), 'y');

/** Whether a label and its colon stand at a place of a text. */
export function isLabelAt(text: string, at: number): boolean {
  LABEL_AHEAD.lastIndex = at;
  return LABEL_AHEAD.test(text);
}

/** Every label of a line with its value, “发布时间：2025-05-13 来源：区应急局 浏览量：32” → 发布时间 and 来源; none of other lines. */
export function readLabels(line: string): Labelled[] {
  const found = [...line.matchAll(ANY_LABEL)];
  if (found[0]?.index !== 0) return [];
  return found.flatMap((match, i) => {
    const label = (match[1] ?? '').replace(/\s/g, '');
    const value = line.slice(match.index + match[0].length, found[i + 1]?.index).trim();
    return OTHER_LABEL.test(label) ? [] : [{ label, value }];
  });
}

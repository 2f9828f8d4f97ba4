import { COMMON_YEAR, REPUBLIC_YEAR } from '../model/printed-year.ts';
import { AFTER, readAfter } from './after-issue.ts';
import { datePattern, yearPattern } from './calendar.ts';
import { readPoint } from './point-readers.ts';
import { readRecurrence } from './recurrence-readers.ts';
import {
  readBeginning,
  readFiveYears,
  readOccasion,
  readRange,
  type TimeReading,
  type TimeSetting,
  undated,
} from './time-readers.ts';
import { readComing, readTwoYears, readWholeYear, readYear } from './year-readers.ts';

/** A rule for a kind of time. Where two rules match the same words, the first one counts. */
interface TimeRule {
  pattern: RegExp;
  /** Whether the words are too vague to be quoted without their task: 全年, 每月. */
  vague?: boolean;
  read: (match: RegExpExecArray, setting: TimeSetting) => TimeReading;
}

const NUMERAL = '\\d{1,3}|[一二两三四五六七八九十]+';
const COUNT = `(?:(?:${NUMERAL}|半)(?:(?:-|至|到|、)(?:${NUMERAL}))?)`;
const DATE = datePattern('');
/** 3月5日（星期三）下午5点前, 8月31日24时前. */
const HOUR =
  '(?:\\((?:星期|周)[一二三四五六日天]\\) ?)?(?:(?:上午|下午|中午|晚上?)?\\d{1,2}(?:[时点]|:\\d\\d)(?:整|\\d{1,2}分)? ?)?';
/** A rate, 每月提高50元, but not 每年安排100万元. */
const PRICE =
  '(?!安排|投入|拿出|列支|筹集|统筹|预算|拨付|设立)[\\u4e00-\\u9fff]{0,4}\\d+(?:\\.\\d+)?[万亿]?元';

/** The rules for times, with real phrases. */
export const TIME_RULES: readonly TimeRule[] = [
  // 每3年, 每3—5年, 每半年, 每月10日前, 每季度末, 每年6月底前
  {
    pattern: new RegExp(
      `(?<!的)每${COUNT}?个?(?:年|季度|季|月|周|星期|日|天|旬|学期)(?:度|份)?` +
        `(?:(?:${datePattern('A')}(?:(?:-|至|到)${datePattern('Z')})?|\\d{1,2}[日号]|底|末|汛期?)(?:之?前)?)?(?!${PRICE})`,
      'g',
    ),
    vague: true,
    read: readRecurrence,
  },
  // 按月, 按季度, 逐月, 一月一调度, 月调度, 年度通报, 半年组织1次
  {
    pattern:
      /按(?:月度?|季度?|周|旬|年度)(?!份|龄|期)|逐[月季周日]|一(?:[年季月周日天旬]|季度)一(?!度|体)[\u4e00-\u9fff]{1,2}|(?<![\d一-十个每本当年半])(?:[月周季日]|年度|季度|月度|半年)(?=调度|通报|排名|会商)|(?<![上下前后])半年(?=[^,。]{0,8}[一1]次)/g,
    vague: true,
    read: () => undated('recurrence'),
  },
  // 从2022年11月至2023年3月, 2025—2027年, 5—9月, 6月1日至30日
  {
    pattern: new RegExp(
      `(?:从|自)?(?:${datePattern('A')}|(?<![\\d年])(?<yearB>${COMMON_YEAR}|${REPUBLIC_YEAR}(?=(?:-|至|到) ?${REPUBLIC_YEAR} ?年))|(?<![\\d年.])(?<monthB>\\d{1,2}))(?:-|至|到) ?` +
        `(?:${datePattern('Z')}|(?<yearY>20\\d\\d)(?=\\))|(?<dayY>\\d{1,2})[日号])`,
      'g',
    ),
    read: readRange,
  },
  // 今明两年
  { pattern: /今[、和]?明(?:两|二)?年|今年[和、及]明年/g, vague: true, read: readTwoYears },
  // “十四五”末, “十四五”期间
  { pattern: /“?十[一二三四五六]五”?(?:期?末|期间|时期)/g, read: readFiveYears },
  // 自2025年7月1日起
  { pattern: new RegExp(`(?:从|自)?${DATE}起(?![草步来点源伏])`, 'g'), read: readBeginning },
  // 印发之日起3个月内, 受理后5日内
  { pattern: AFTER, read: readAfter },
  // 3年内, 1—2年内, 6个月内, 30日内, 5个工作日内; not 近三年内, 前四年内, 压缩至5个工作日内
  {
    pattern: new RegExp(
      `(?<![近过最至到前第\\d超]|(?:控制|压缩|缩短|压减|限定|稳定|保持)在)(?:未来|今后)?${COUNT}(?:年|个月|周|个?工作日|日|天)(?:以|之)?内`,
      'g',
    ),
    read: () => undated('by'),
  },
  // 今后5年, 未来三年
  { pattern: new RegExp(`(?:今后|未来)${COUNT}(?:年|个月)(?!内)`, 'g'), vague: true, read: readComing },
  // 利用3—5年时间, 用三年左右的时间, 经过五年努力
  {
    pattern: new RegExp(
      `(?:利用|用|通过|经过|再用)(?:约|近)?${COUNT}(?:年|个月)(?:左右|以内)?的?(?:时间|努力)`,
      'g',
    ),
    vague: true,
    read: () => undated('period'),
  },
  // 12月底前, 2025年6月30日前, 到2027年, 年内, 三季度末, 上半年, 9月
  {
    pattern: new RegExp(
      `(?<until>(?:截至|截止|迄|至|到|不迟于|不晚于|最迟于?|最晚于?) ?)?(?:${DATE}|(?<![\\d一二两三四五六七八九十几数多近每半学整财逐同常往历某百千周满头当](?:个|多)?)(?<within>年)(?=内))(?<before> ?${HOUR}(?:之?前(?![期置端后沿])|以前|止|之?内))?`,
      'g',
    ),
    read: readPoint,
  },
  // 汛前, 国庆节前, 入冬前
  {
    pattern:
      /(?:(?:(?<year>20\d\d) ?|[今明去])年)?(?:主?汛期?|入汛|入冬|入夏|雨季|台风季|[供采]暖[期季]?|封冻期?|(?:春节|元旦|清明|端午|中秋|国庆|劳动)(?:、国庆)?(?:节|假期)?|(?<![环关细季情章])节|两会|开学|高考|进博会|(?:森林)?防火期)(?:来临|到来|开始|开幕)?之?前(?![置端沿提期])/g,
    read: readOccasion,
  },
  // 长期坚持, 完成时限：持续推进
  {
    pattern:
      /(?<=^|[,;(。\n])长期坚持(?=[,;)。\n]|$)|(?<=(?:时限|时间|节点|进度)(?:要求|安排|节点)?:\s?)(?:长期|持续|常年|常态化)[\u4e00-\u9fff]{0,4}/g,
    read: () => undated('open'),
  },
  // 全年完成30家…; not 健全年度…, 全年龄段
  {
    pattern:
      /(?<!贯穿|覆盖|[健安保完齐周成顾双占])(?<!(?:完成|实现|达到|占|超过)(?:了)?)全年(?![龄限轻初度代级]|预计)/g,
    vague: true,
    read: readWholeYear,
  },
  // 今年, 2023年, 115年度, where something is promised in it
  { pattern: new RegExp(`${yearPattern('')}(?<span>度)?(?:内)?`, 'g'), vague: true, read: readYear },
];

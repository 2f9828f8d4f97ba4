/** Queries of readers: words, parts of words, a title, a date, a percentage, a duty. */
export const QUERIES = [
  '提级调查',
  '危化品',
  '安全生产',
  '应急管理局',
  '重大事故隐患',
  '电动自行车',
  '安全生产考核巡查办法',
  '一件事',
  '年底前完成',
  '责任单位',
  '100%',
  '防汛防台',
  '高层建筑 消防',
  '医疗机构',
  '粉尘涉爆',
] as const;

/** Queries that match no clause: other subjects, typing errors, Latin letters, words that no clause has together. */
export const QUERIES_WITHOUT_MATCH = [
  '量子计算机',
  '鼞',
  '火星移民计划',
  '提及掉查',
  'xyzzy',
  '疫苗接种率',
  '电梯 疫苗 -住宅',
  '长宁火星移民怎么办',
] as const;

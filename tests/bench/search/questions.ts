/** What people come to look for: words, halves of words, a title, a date, a share, a duty. */
export const QUESTIONS = [
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

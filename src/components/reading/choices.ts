/** The reading settings with their values; the first, the empty string, is the default. */
export const CHOICES = [
  {
    name: 'size',
    label: '字号',
    values: [
      ['', '标准'],
      ['125', '大'],
      ['150', '特大'],
      ['200', '最大'],
    ],
  },
  {
    name: 'leading',
    label: '行距',
    values: [
      ['', '标准'],
      ['wide', '宽'],
      ['wider', '更宽'],
    ],
  },
  {
    name: 'theme',
    label: '颜色',
    values: [
      ['', '随系统'],
      ['light', '浅色'],
      ['dark', '深色'],
      ['contrast', '高对比'],
    ],
  },
  {
    name: 'mode',
    label: '长者模式',
    values: [
      ['', '关'],
      ['elder', '开'],
    ],
  },
] as const;

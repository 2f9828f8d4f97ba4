/**
 * The fields in which governments plan, each with the words of titles and of bodies that tell it, following the departments of
 * the State Council (国务院机构设置).
 */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  'work-safety': ['安全生产', '安委会', '安委办', '安全监管', '安全监督管理'],
  emergency: ['应急管理', '应急局', '应急厅', '应急工作'],
  'disaster-relief': ['防灾减灾', '减灾委'],
  fire: ['消防'],
  flood: ['防汛', '抗旱'],
  'government-work': ['政府工作报告', '政府工作要点', '政府工作任务'],
  government: ['政务公开', '政府信息公开', '政府网站', '政务新媒体'],
  'digital-government': ['数字政府', '政务服务', '一网通办', '大数据', '数据局'],
  'business-environment': ['营商环境', '放管服'],
  'rule-of-law': ['法治', '依法行政', '司法'],
  development: ['发展改革', '国民经济和社会发展'],
  education: ['教育', '学校', '幼儿园', '招生'],
  science: ['科技', '科学技术'],
  industry: ['工业和信息化', '经济和信息化', '工信', '经信'],
  'ethnic-affairs': ['民族', '宗教'],
  'public-security': ['公安', '平安建设'],
  'civil-affairs': ['民政', '养老', '社会救助'],
  finance: ['财政', '预算'],
  'human-resources': ['人力资源', '社会保障', '就业'],
  'natural-resources': ['自然资源', '规划和自然'],
  environment: ['生态环境', '环境保护', '污染防治', '无废城市'],
  housing: ['住房', '城乡建设', '住建', '城市体检', '城市更新'],
  'city-management': ['城市管理', '城管', '绿化市容'],
  transport: ['交通运输', '交通委'],
  water: ['水利', '水务'],
  agriculture: ['农业', '农村', '乡村'],
  commerce: ['商务', '消费'],
  culture: ['文化', '旅游', '文旅'],
  health: ['卫生', '健康', '卫健', '医疗', '医生'],
  'medical-insurance': ['医疗保障', '医保'],
  veterans: ['退役军人'],
  audit: ['审计'],
  'state-assets': ['国有资产', '国资'],
  'market-regulation': ['市场监管', '市场监督管理'],
  'food-drug': ['食品安全', '药品', '食药'],
  sports: ['体育'],
  statistics: ['统计'],
  grain: ['粮食'],
  forestry: ['林业', '绿化'],
  energy: ['能源'],
  'civil-defence': ['人民防空', '人防', '国防动员'],
  youth: ['青年', '共青团'],
  women: ['妇女', '儿童'],
};

/** Words that contain one of these but mean something else. */
const REFUSED = ['人民政府', '健康发展', '环境卫生'];

const FIELD_OF = new Map(
  Object.entries(FIELDS).flatMap(([field, words]) => words.map((word) => [word, field])),
);

// Of words that begin at one place the longest counts: 医疗保障 before 医疗.
const WORDS = [...FIELD_OF.keys(), ...REFUSED].sort((a, b) => b.length - a.length).join('|');

/** The field of the first word that tells one, 上海市2021年安全生产工作意见 → `work-safety`; null where there is none. */
export function fieldIn(words: string): string | null {
  const found = words.matchAll(new RegExp(WORDS, 'g'));
  return [...found].flatMap(([word]) => FIELD_OF.get(word) ?? []).at(0) ?? null;
}

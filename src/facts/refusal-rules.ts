/** A rule for numbers that are not targets; all its conditions must hold. */
export interface Refusal {
  /** What the number is instead of a target. */
  reason: string;
  /** Matches the words before the number in its phrase. */
  before?: RegExp;
  /** Matches the words after it. */
  after?: RegExp;
  unit?: RegExp;
  value?: (value: number) => boolean;
}

/** Units of the size of one thing, unlike those that count things. */
export const MAGNITUDE =
  /^(元|美元|港元|港币|吨|蒸吨|米|厘米|毫米|微米|平方米|平米|平方公尺|㎡|m2|m3|km2|km|平方公里|立方米|公顷|亩|座|千伏安|千伏|千瓦|兆瓦|公里|升|斤|公斤|千克|人|岁|周岁|张|床|小时|天|年|个月|分|倍|坪|公尺|公分)(\/.{1,2})?$/;
/** Words after 的 with which the number is a target: 1000人的培训任务. */
const OF_PROMISE =
  '[^,]{0,6}(?:目标|任务|标准|要求|速度|增速|幅度|水平|培训|改造|建设|整治|工作量|就业|救助|比例|比重)';
const WHO =
  '(?:企业|单位|项目|个人|家庭|人员|职工|学生|患者|居民|住户|户|村|社区|学校|医院|机构|地区|区域|行业|工程|场所|建筑|路段)';

/** Not after a bound, with which the number is a target: 不少于65项指标. */
const UNBOUND = /(?<!不少于|不低于|至少|不超过|突破)$/;

/** Rules for numbers that are not targets. */
export const REFUSALS: readonly Refusal[] = [
  { reason: 'ordinal', before: /(第|前|届|排名|位列|位居|居)$/ },
  { reason: 'address', before: /(路|街|道|巷|弄|段)$/, unit: /^[段号弄巷]$/ },
  {
    reason: 'base',
    before: /每(新?增|新增|孵化|引进|培训|培养|吸纳|增加|完成|发展|招用|输送|介绍|带动|创建|建成|认定)$/,
    value: (value) => value === 1,
  },
  { reason: 'base', before: /(每|从|由|自|原来的?|原有|现行的?)$/ },
  {
    reason: 'base',
    before: /(从|由|自)[^,]*$/,
    after:
      /^[^,\d]{0,6}(提高|增加|增长|提升|降低|下降|压缩|缩短|减少|减|降|调整|延长|扩大|上调|下调|增)(至|到|为)/,
  },
  {
    reason: 'interval',
    before: /每(\d+(-\d+)?|[两二三四五六七八九十])个?(年|月|季度?|周|天|日)[^,]{0,10}$/,
    unit: /^次$/,
    value: (value) => value === 1,
  },
  { reason: 'condition', after: /^.*的$/ },
  { reason: 'condition', after: /^(以上|以下|以内)?的(给予|予以|按|奖励|奖补|补助|补贴|一次性|扣)[^,]*\d/ },
  { reason: 'measure', before: /(按|以)/, after: /(测算|核算|统计|计算|折算)$/ },
  { reason: 'measure', after: /按[^,]*(测算|核算|统计|计算|折算)$/ },
  { reason: 'sum', after: /^\+/ },
  { reason: 'formula', before: /[=÷]/ },
  { reason: 'set', before: /(发生|出现|存在)[^,]*的$/, unit: /^[^%]/ },
  { reason: 'surroundings', before: /(围绕|聚焦|涉及|依托|上述|其余|这)$/ },
  {
    reason: 'class',
    before: UNBOUND,
    after:
      /^[^,、。]{0,2}(方面|领域|行业|环节|层面|维度|层级|关键词|阶段|步骤|原则|体系|机制|清单|要素|必须|坚持|确保|下降|不放过|情形|情况|条件)/,
  },
  {
    reason: 'class',
    before: /^(?!.*(不少于|不低于|大于|超过|至少|新增|增加|增至|扩大|拓展|覆盖|达到))/,
    after: /^(?!以上)/,
    unit: /^类$/,
  },
  {
    reason: 'tasks',
    before: UNBOUND,
    after: /^[^,、。]{0,4}(任务|措施|举措|制度|要求|内容|指标|专项整治|专项行动|专业委员会|工作)/,
    unit: /^[项个条]$/,
  },
  {
    reason: 'tasks',
    before: /(?<!创建|评选|培育|新建|建成|打造|表彰|命名|新增|认定|完成|选树|推选)$/,
    after: /^[^,、。]{0,4}(部门|单位)/,
    unit: /^[项个条]$/,
  },
  {
    reason: 'contents',
    before: /(共|共有|共计|总计|合计|分为|分|包括|包含|涵盖|梳理|列出|明确|提出|细化为?|分解为?)$/,
    after: /^$/,
    unit: /^[项条章节款篇]$/,
  },
  { reason: 'contents', after: /^(部分|章节|大类|类别|要点|条目)/ },
  {
    reason: 'single',
    after: /^[^,]{0,4}(号码|编码|账号|帐号|账户|代码|密码|二维码|序号|编号)/,
    value: (value) => value === 1,
  },
  { reason: 'population', unit: /^人?$/, value: (value) => value >= 1e9 },
  { reason: 'population', after: /^(人民|人口|老百姓|百姓|儿女|同胞|父老|各族|市民|干部群众)/, unit: /^$/ },
  {
    reason: 'population',
    before: /(总人口|常住人口|户籍人口|人口规模|人口总数)(约|达|为|近|超过?|有)?$/,
    unit: /^人?$/,
  },
  {
    reason: 'share',
    after: /^.*[^\d%‰]的(比例|比重|占比|百分比|比率)$/,
  },
  {
    reason: 'share',
    before:
      /(?<!按照?|以|占|不低于|不少于|不超过|不高于|达到?|提高到?|保持在?|控制在|提取)(?<![按以占][^,]{0,8})(超过|大于|高于|低于|小于)$/,
    after: /^的(比例|比重|占比|百分比|比率)$/,
  },
  {
    reason: 'criterion',
    before: /(率|比例|占比|比重|股权|股份|持股|控股|密度|达到?|超过|高于|低于|大于)$/,
    after: new RegExp(`^(?:以上|以下|及以上)的${WHO}`),
    unit: /^%$/,
  },
  {
    reason: 'criterion',
    before: /(超过|达到?|大于|高于|低于|不足|为)$/,
    after: new RegExp(`^的${WHO}`),
    unit: /^%$/,
  },
  {
    reason: 'size',
    before:
      /(总长|全长|(?<![最增延])长|宽|(?<!最|提)高|(?<!最|加)深|厚|占地|建筑|用地)(度|面积)?(约|达|为)?$/,
    unit: /米|亩|公里|公顷/,
  },
  { reason: 'size', unit: /^千伏$/ },
  { reason: 'age', before: /^(?!.*(寿命|平均年龄))/, unit: /岁$/ },
  { reason: 'attribute', before: /为期$/, after: /^的/ },
  { reason: 'slogan', after: /^[^,]{0,4}红线/, value: (value) => value === 1.8e9 },
  { reason: 'circle', after: /^[^,、。]{0,6}(圈|通勤)/, unit: /小时|分钟/ },
  { reason: 'circle', after: /^(\([^()]*\))?[^,、。]{0,4}半径/, unit: /米|公里|小时|分钟/ },
];

/** Rules for the sizes of things that the text mentions: 投资195亿元的项目, 57座以上大客车. */
export const SIZES: readonly Refusal[] = [
  {
    reason: 'attribute',
    after: new RegExp(`^(?:以上|以下|以内|左右)?的(?!${OF_PROMISE})`),
    unit: MAGNITUDE,
  },
  {
    reason: 'criterion',
    after: /^(及|\(含\)|含)?(以上|以下)(?!水平|就业|创业|参|受益|增收|次)[\u4e00-\u9fff“\d]/,
    unit: MAGNITUDE,
  },
  { reason: 'criterion', before: /(出栏|存栏|饲养|床位)(量|数)?$/, after: /^(以上|以下)[\u4e00-\u9fff]/ },
];

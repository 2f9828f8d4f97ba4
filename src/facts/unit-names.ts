const WHOSE =
  '中央|国家|全国|中国|中共|最高|省|自治区|兵团|市|区|县|旗|州|盟|乡|镇|街道|团[省市区县]委|各|有关|相关|其他|本|局|委|厅|院|属地|驻|国务院';
/** The beginning of the name of a public body: a place, 市公安局, or 各 and the like, 各区人民政府. */
const HEAD = new RegExp(`^(?:${WHOSE}|[\\u4e00-\\u9fff]{2,6}?(?:省|市|区|县|旗|州|盟|镇|乡|街道))`);
/** Words that only look like such a beginning: 市场, 区域, 县域, 各类. */
const NO_HEAD =
  /^(市场(?!监)|市民|市面|市值|区域|区块|区间|区分|县域|省会|省略|局部|委托|院校|院士|各类|各项|各种|各方|本次|本着|国家级|中国式)/;

/** The endings of names of authorities. */
const AUTHORITY =
  '局|委|委员会|办|办公室|厅|署|部|司|政府|行署|党委|党组|人大|常委会|政协|[总支大中]队|总指挥部|指挥部|[防旱火震]指|委会|监会|贸促会|工会|妇联|残联|侨联|工商联|文联|社科联|记协|科协|作协|联合会|促进会|红十字会|法院|检察院|最高[检法]|街道|办事处|公所|镇|乡|苏木|海关|海事|税务|银行|[分支央商信]行|总社|合作社|供销社|联社|新华社|军分区|武装部|人武部|警备区|军委|中央|兵团|领导小组|协调小组|工作小组|联席会议|专班|部门|单位|成员|机关';
/** The endings of names of other bodies. */
const BODY =
  '中心|公司|集团|企业|国企|央企|机构|[^公校果庭菜花田家]园|组织|协会|学会|商会|公会|理事会|基金会|慈善会|总会|分会|联盟|平台公司|事务所|控股|股份|石化|煤业|矿业|“?两委”?|电力|供电|电网|邮政|电信|移动|联通|铁塔|烟草|燃气|水务|热力|铁路|地铁|机场|港口|气象|消防|城投|文投|交投|医院|卫生院|保健院|疗养院|门诊部|大学|学院|学校|[\\u4e00-\\u9fff]校|[中小]学|幼儿园|[研科工设农医]\\S{0,6}院|[^医住出入法]院|研究所|派出所|[^场诊厕住会]所|电视台|广播台|电台|融媒体|报社|报业|出版社|日报|[^社机大晚一]会|社区|村|[村居]委|街镇|乡镇|镇街|村居|园区|开发区|经开区|新区|示范区|度假区|高新区|管理区|试验区|保税区|综保区|功能区|景区|农场|林场|牧场|团场|处|科|室|股|站|组|队|馆|厂|矿|专员|地方|地区|市州|区县|县区|市区县|市县|盟市';
/** Words that end like a name but are not bodies: 格局, 部署, 平台, 场所, 社会, 全部. */
const NO_BODY =
  /((格|大|布|全|开|结|战|时)局|部署|((?<!安)全|干|内|外|东|南|西|北|头|局)部|(举|主|(?<!政)协|承|开|民|公|查|筹)办|(场|诊|厕|住|会|停车)所|(社|机|大|晚|座谈|发布|推介|运动|博览|展览|研讨|推进|听证|家长)会|(平|舞|站|阳)台|(网|基)站|(学|全|本|专|儿|内|外|妇|百)科|(好|用|之|多|随)处|(教|实验|会议|卫生|阅览)室|(住|出|入)院|(运|执|施|试|发|通|出|践|进|流|飞|步|旅)行|(参|入)股|队伍|小组成员|(水|电|热|气)网|城乡)$/;
const REMARK = '(?:\\([^()]{1,24}\\))?';
const AUTHORITIES = new RegExp(`(?:${AUTHORITY})${REMARK}$`);
const BODIES = new RegExp(`(?:${AUTHORITY}|${BODY})${REMARK}$`);
/** Many places: 各县（市、区）, 各区, 各级党委和政府. */
const MANY =
  /^各[\u4e00-\u9fff()、]{0,12}(?:地|[省市区县旗州盟乡镇]|自治[区州县旗]|街道|师市|会员|园区|院系|支部|支局|级)(?:\([^()]{1,16}\))?$/;
/** A place that stands for its government: 五华区, 西湖区, 呈贡县. */
const PLACE =
  /^[\u4e00-\u9fff]{2,8}(?<!上|超|夜|股|门|地|山|灾|辖|小|郊|片|景|库|林|牧|矿|军|专|误|时|禁|社|园|校|厂|院|街|营)[省市区县旗州盟]$/;
/** A field of work that stands for its authority: （公安、住建、城管负责）. */
const LINE =
  /^(发改|发展改革|教育|科技|工信|公安|交警|民政|司法|财政|人社|人力资源社会保障|自然资源|规划|生态环境|环保|住建|住房城乡建设|城管|交通|交通运输|水利|水务|农业|农业农村|商务|文旅|文化旅游|卫健|卫生健康|退役军人|应急|应急管理|审计|国资|市场监管|体育|统计|医保|林业|林草|气象|消防|网信|宣传|组织|政法|统战|信访|税务|供销|邮政|电力|供电|通信|海事|海关|金融|民宗|外事|数据|政务服务|人防|地震|疾控|海洋|渔业|粮食|园林|房管|纪检监察|检察|法院)$/;

/** The beginning of a bracket that explains, refers or excepts. */
const ASIDE =
  /^(含|包括|包含|见|详见|参见|如|即|特别|尤其|以下|以上|简称|统称|指|原(?!阳|平|州)|除|不|且|其中|试行|暂行|兼|或|及|等|并|需|应(?!急)|可|与|和|其|该|此|这|每|按|对(?!外|口|台)|将|从|已|未|无|有(?!关)|一[是个]|二是|三(?!亚|门|明|沙|河|原|台|江|都|穗|水))/;
const VERB =
  /[的了着被让把使]|^(加强|推进|推动|完善|开展|落实|提高|建立|实现|确保|打造|创建|健全|强化|优化|发挥|鼓励|引导|指导|督促|配合|协助|负责|支持|组织(?!部|人事)|建设(?!局|委|厅|部|处|科|股|银行|工程|集团|兵团|管理|交通|和|投资)|加快|持续|深入|积极|有序|全面|大力|切实|进一步)|加强|完善|确保/;
const LETTERS = /^[\u4e00-\u9fff\w][\u4e00-\u9fff\w()、·“”-]{1,40}$/;

/** Whether words have the form of a name of a body: 市房屋管理局, 临港新片区管委会, 各有关单位; not 托管, 理念的转变. */
export function isUnitName(words: string): boolean {
  const name = plain(words);
  return isPhrase(name) && (BODIES.test(name) || MANY.test(name)) && !NO_BODY.test(name);
}

/** Whether words are a name in a list that certainly has bodies: 五华区, 公安, 市疾控. */
export function isNameLike(words: string): boolean {
  const name = plain(words);
  if (isUnitName(name) || LINE.test(name) || PLACE.test(name)) return true;
  return (
    isPhrase(name) &&
    /^[省市区县州旗][\u4e00-\u9fff]{2,7}$/.test(name) &&
    hasHead(name) &&
    !NO_BODY.test(name)
  );
}

/** Whether a name is that of a public body, 市公安局, so that a bracket with it is not an explanation. */
export function isPublicBody(words: string): boolean {
  return isUnitName(words) && (hasHead(plain(words)) || /^.{1,7}部$/.test(words));
}

/** Whether a name is that of an authority or of many bodies, 林业局, 各学校, and not an example of a kind, 县医院. */
export function isAuthority(words: string): boolean {
  const name = plain(words);
  return isUnitName(name) && !isGeneric(name) && (AUTHORITIES.test(name) || MANY.test(name));
}

/** Whether words name a place that stands for its government: 西湖区, 呈贡县. */
export function isPlace(words: string): boolean {
  return PLACE.test(words);
}

/** Whether words are only a kind of body: 政府负责, 企业落实. */
export function isGeneric(words: string): boolean {
  return /^(党委|政府|人民政府|部门|单位|企业|学校|高校|医院|社区|乡镇|街道|镇街|街镇|园区|机构|协会|公司|银行|集团|中心|组织|党组织|社会组织|金融机构|医疗机构|运营单位|建设单位|施工单位|物业公司|市场主体|(主管|行业|监管|职能|用人|经营|生产|养护|管理)(部门|单位|企业))$/.test(
    plain(words),
  );
}

/** Whether words are a time: 2025年9月底前完成, 全年推进, 长期坚持. */
export function isTime(words: string): boolean {
  return /^([\d０-９]|[一二三四五六七八九十〇零○]+[年月日季]|第?[一二三四]季度|上半年|下半年|今年|明年|本年|全年|年底|年内|年终|每[年月季半周]|长期|持续|常年|常态|定期|实时|立即|即日|汛[前期]|适时|按时)/.test(
    words,
  );
}

/** Whether words are a remark on a list: 下同, 排第一位的为牵头单位, 不再列出. */
export function isRemark(words: string): boolean {
  return /^(下同|以下|均|列|排|居|标|逗号|分号|顿号|首位|第[一二]|其余|不再|另有|详见|见|注|具体|完成|时限|期限|是|为|由此)|下同$|为(主|.{0,6}(单位|部门))$|[:]/.test(
    words,
  );
}

/** Whether words mean any body, as after 等 in 市公安局等部门. */
export function isAnybody(words: string): boolean {
  return /^(有关|相关)?(部门|单位)$/.test(words);
}

/** Whether a name means many bodies: 各区人民政府, 市安委会相关成员单位, 区安委会各成员. */
export function isCollective(name: string): boolean {
  return /各|有关|相关|其他|^[县市区]\([县市区]|成员单位|成员$|(责任|参与|配合|协同)单位$|部门$/.test(name);
}

function isPhrase(name: string): boolean {
  return LETTERS.test(name) && !ASIDE.test(name) && !VERB.test(name) && !isTime(name);
}

function hasHead(name: string): boolean {
  return HEAD.test(name) && !NO_HEAD.test(name);
}

/** A name with ASCII brackets and without line breaks, 市自然资源和 / 规划局. */
function plain(words: string): string {
  return words.replaceAll('（', '(').replaceAll('）', ')').replace(/\s+/g, '');
}

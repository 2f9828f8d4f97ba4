import { describe, expect, it } from 'vitest';
import { readRegions } from '../../src/content/folder.ts';
import { unitPlacer } from '../../src/facts/unit-places.ts';

const regions = await readRegions();

/** A body, the region of the plan that names it, its jurisdiction, and its name without place or level. */
const EXAMPLES: [name: string, of: string, region: string, stem: string][] = [
  // The level, as the plan of a district prints it.
  ['区应急局', 'changning', 'changning', '应急局'],
  ['市应急局', 'changning', 'shanghai', '应急局'],
  ['市市场监管局', 'changning', 'shanghai', '市场监管局'],
  ['区市场监管局', 'changning', 'changning', '市场监管局'],
  ['市民政局', 'shanghai', 'shanghai', '民政局'],
  ['市政务服务办', 'changzhi', 'changzhi', '政务服务办'],
  ['市乡村振兴局', 'beijing-chaoyang', 'beijing', '乡村振兴局'],
  ['省卫生健康委', 'zhenjiang-jurong', 'jiangsu', '卫生健康委'],
  ['市卫健委', 'zhenjiang-jurong', 'zhenjiang-jurong', '卫健委'],
  ['县卫生健康局', 'fuxin-fuxin', 'fuxin-fuxin', '卫生健康局'],
  ['自治区党委宣传部', 'guangxi', 'guangxi', '党委宣传部'],
  // The place.
  ['上海市长宁区教育局', 'changning', 'changning', '教育局'],
  ['长宁区教育局', 'changning', 'changning', '教育局'],
  ['长宁公安分局', 'changning', 'changning', '公安分局'],
  ['上海市教育委员会', 'changning', 'shanghai', '教育委员会'],
  ['北京市朝阳区城管委', 'beijing-chaoyang', 'beijing-chaoyang', '城管委'],
  ['朝阳区城管委', 'beijing-chaoyang', 'beijing-chaoyang', '城管委'],
  ['江苏省镇江市卫健委', 'zhenjiang-jurong', 'zhenjiang', '卫健委'],
  ['阜新蒙古族自治县教育局', 'fuxin-fuxin', 'fuxin-fuxin', '教育局'],
  ['上海海事局', 'changning', 'shanghai', '海事局'],
  ['长治供电公司', 'changzhi', 'changzhi', '供电公司'],
  // Party bodies.
  ['市委', 'shanghai', 'shanghai', '市委'],
  ['中共上海市委', 'shanghai', 'shanghai', '市委'],
  ['市委组织部', 'changning', 'shanghai', '委组织部'],
  ['中共上海市长宁区委宣传部', 'changning', 'changning', '委宣传部'],
  ['团区委', 'changning', 'changning', '团委'],
  ['共青团上海市委', 'changning', 'shanghai', '团委'],
  ['江西省直机关工委', 'jiangxi', 'jiangxi', '省直机关工委'],
  ['省直机关工委', 'jiangxi', 'jiangxi', '省直机关工委'],
  // Central bodies, and their branches, which are local.
  ['国家发展改革委', 'shanghai', 'china', '国家发展改革委'],
  ['教育部', 'shanghai', 'china', '教育部'],
  ['国务院扶贫办', 'china', 'china', '国务院扶贫办'],
  ['组织部', 'shanghai', 'shanghai', '组织部'],
  ['国家税务总局上海市税务局', 'shanghai', 'shanghai', '国家税务总局上海市税务局'],
  ['中国人民银行上海分行', 'shanghai', 'shanghai', '中国人民银行上海分行'],
  ['中国铁塔公司', 'changzhi', 'changzhi', '中国铁塔公司'],
  // Neither place nor level.
  ['市场监管局', 'changzhi', 'changzhi', '市场监管局'],
  ['市民中心', 'shanghai', 'shanghai', '市民中心'],
  ['市政管理局', 'shanghai', 'shanghai', '市政管理局'],
  ['区域协作办', 'changning', 'changning', '区域协作办'],
  ['市县人民政府', 'hainan', 'hainan', '市县人民政府'],
  ['各责任单位', 'changning', 'changning', '各责任单位'],
  ['各县（市、区）人民政府', 'changzhi', 'changzhi', '各县(市、区)人民政府'],
  ['天林街道办事处', 'changning', 'changning', '天林街道办事处'],
  ['水务集团', 'changzhi', 'changzhi', '水务集团'],
  // Another place, though its name begins alike.
  ['阜新县政府', 'fuxin', 'fuxin', '阜新县政府'],
  // A place that stands for its government.
  ['青浦区', 'qingpu', 'qingpu', '青浦区'],
  ['五华区', 'kunming', 'kunming', '五华区'],
];

describe('the jurisdiction of a body', () => {
  it.each(EXAMPLES)('%s in a plan of %s is of %s: %s', (name, of, region, stem) => {
    expect(unitPlacer(of, regions)(name)).toEqual({ region, stem });
  });

  it('is the region of the plan where the register lacks that', () => {
    expect(unitPlacer('nowhere', regions)('市教育局')).toEqual({ region: 'nowhere', stem: '市教育局' });
  });
});

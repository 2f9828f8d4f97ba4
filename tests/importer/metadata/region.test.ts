import { describe, expect, it } from 'vitest';
import { readRegions } from '../../../src/content/folder.ts';
import { readPlace } from '../../../src/importer/metadata/region.ts';

const regions = await readRegions();
const place = (texts: readonly string[], context: readonly string[] = []) => {
  const { region, level } = readPlace(texts, regions, context);
  return [region?.id ?? null, level];
};

describe('the place of a document', () => {
  it.each([
    ['句容市人民政府办公室', 'zhenjiang-jurong', 'district'],
    ['阜新蒙古族自治县2024年工作方案', 'fuxin-fuxin', 'district'],
    ['中共广州市天河区委统战部', 'guangzhou-tianhe', 'district'],
    ['北京市朝阳区应急管理局', 'beijing-chaoyang', 'district'],
    ['福州市鼓楼区人民政府', 'fujian-fuzhou-gulou', 'district'],
    ['抚顺市政府工作报告（2020年1月8日）', 'fushun', 'prefecture'],
    ['内蒙古自治区2025年方案', 'neimenggu', 'province'],
    ['江西安全生产工作要点', 'jiangxi', 'province'],
    ['中共上海市委组织部', 'shanghai', 'province'],
    ['浦东新区应急局', 'pudong', 'district'],
    ['北京市密云县人民政府', 'miyun', 'district'],
    ['长宁县应急局', 'yibin-changning', 'district'],
    ['臺北市政府', 'taiwan-taibei', 'prefecture'],
    ['雄安新区管理委员会', 'hebei-xiongan', 'prefecture'],
    ['国务院办公厅', 'china', 'nation'],
    ['住房和城乡建设部', 'china', 'nation'],
    ['国家税务总局', 'china', 'nation'],
    ['国家税务总局上海市税务局', 'shanghai', 'province'],
    ['国家统计局上海调查总队', 'shanghai', 'province'],
    ['国家金融监督管理总局江西监管局', 'jiangxi', 'province'],
    ['中国人民银行上海总部', 'shanghai', 'province'],
    ['国家发展改革委关于支持浙江高质量发展的意见', 'china', 'nation'],
    ['全国深化“放管服”改革重点任务分工方案', 'china', 'nation'],
    ['上海市推进老旧小区改造方案', 'shanghai', 'province'],
  ])('in “%s” is %s, %s', (text, region, level) => {
    expect(place([text])).toEqual([region, level]);
  });

  it.each([
    ['青山蒙古族自治县2024年健康工作方案', 'district'],
    ['云台市人民政府2024年工作要点', 'prefecture'],
    ['上海市经济技术开发区管委会', 'district'],
    ['上海市青浦区徐泾镇人民政府', 'township'],
    ['幸福街道办事处', 'township'],
    ['朝阳区应急管理局', 'district'],
    ['推广安全发展经验，促进长治久安', null],
    ['隆重庆祝中国共产党成立100周年', null],
    ['2025年应急管理工作要点', null],
    ['党支部2024年工作要点', null],
  ])('is unknown in “%s”, with level %s', (text, level) => {
    expect(place([text])).toEqual([null, level]);
  });

  it('is resolved by a city elsewhere in the document: 朝阳区', () => {
    expect(place(['朝阳区应急管理局'], ['长春市应急管理局：'])).toEqual(['changchun-chaoyang', 'district']);
    expect(place(['鼓楼区人民政府', '南京市鼓楼区2024年方案'])).toEqual(['nanjing-gulou', 'district']);
  });
});

it('an ambiguous name gives candidates', () => {
  const { region, candidates } = readPlace(['朝阳区2024年工作要点'], regions);
  expect(region).toBe(null);
  expect(candidates.map(({ id }) => id)).toEqual(['beijing-chaoyang', 'changchun-chaoyang']);
  expect(readPlace(['青山市2024年工作要点'], regions).candidates).toEqual([]);
});

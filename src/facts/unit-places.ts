import type { Region } from '../model/register.ts';
import { isAuthority } from './unit-names.ts';

/** A body's jurisdiction and its name without the place or level in front: 市应急局 in a plan of 长宁 → shanghai, 应急局. */
export interface PlacedName {
  region: string;
  stem: string;
}

/** Gives the jurisdiction of a body by its name as a plan prints it. */
export type UnitPlacer = (name: string) => PlacedName;

/** The word for the level in front of a name, 市教育局; not 市场监管局, 市民中心, 市县人民政府, 乡村振兴局. */
const LEVEL =
  /^(?:自治区|[省州旗盟]|市(?!场(?!馆)|容|民(?!政|宗|族|革|盟|建|进|航|兵|营|防|办)|政(?!府|协|法|务|策|研))|区(?!域|块|间)|县(?!域))(?![省区县旗州盟(、]|市(?![场政容民])|镇|乡镇|街道)/;
/** 上海 in 上海海关; not 阜新 in 阜新县, which is another place. */
const NOT_SHORT = '(?![省市区县旗州盟镇乡]|地区|自治|新区)';
const KIND = /(?<=..)(?:(?:[\u4e00-\u9fff]+族)?自治[区州县]|维吾尔自治区|地区|[省市区县旗州盟])$/;
const PARTY = /^(?:中国共产党|中共(?!中央))/;
const YOUTH = /^(?:中国共产主义青年团|共青团|团)/;

const CENTRAL = /^(?:国家|国务院|中央|中共中央|全国|最高人民|中国)/;
const MINISTRY =
  /^(?:外交|国防|教育|科技|科学技术|工业和信息化|工信|公安|国家安全|民政|司法|财政|人力资源和?社会保障|人社|自然资源|生态环境|住房和?城乡建设|住建|交通运输|水利|农业农村|商务|文化和旅游|应急(?:管理)?)部$|^(?:海关总|审计)署$/;

/**
 * Gives the jurisdiction of a body that a plan of `region` names, the region itself or one above it, by the place in front of
 * its name, 上海市长宁区应急管理局, or the level, 市公安局; names without either, 各责任单位, are the region's own.
 */
export function unitPlacer(region: string, regions: readonly Region[]): UnitPlacer {
  const chain = chainOf(region, regions);
  const forms = formsOf(chain);
  return (name) => {
    const plain = name.replaceAll('（', '(').replaceAll('）', ')').replace(/\s+/g, '');
    const words = plain.replace(PARTY, '');
    const nation = chain.find(({ level }) => level === 'nation');
    if (nation && isCentral(words, forms)) return { region: nation.id, stem: words };
    const youth = YOUTH.exec(words)?.[0] ?? '';
    const placed = cut(words.slice(youth.length), chain, forms);
    if (youth !== '' && placed?.rest.startsWith('委'))
      return { region: placed.region.id, stem: `团${placed.rest}` };
    const own = youth === '' ? placed : cut(words, chain, forms);
    return own ? { region: own.region.id, stem: stemOf(own, words) } : { region, stem: words };
  };
}

/** A region, then those above it. */
export function chainOf(region: string, regions: readonly Region[]): Region[] {
  const own = regions.find(({ id }) => id === region);
  if (!own) return [];
  return own.parent === null ? [own] : [own, ...chainOf(own.parent, regions)];
}

interface Form {
  region: Region;
  pattern: RegExp;
  length: number;
}

interface Cut {
  region: Region;
  rest: string;
}

/** How the regions of a chain are printed in front of a name, the longest first: 上海市长宁区, 长宁区, 长宁. */
function formsOf(chain: readonly Region[]): Form[] {
  const placed = chain.filter(({ level }) => level !== 'nation');
  const forms = placed.flatMap((region, i) => {
    const above = placed.slice(i + 1);
    const full = above.reduce((name, { name: outer }) => name.replace(outer, ''), region.name);
    const short = [full.replace(KIND, ''), ...region.names].filter(
      (name) => name !== full && name.length > 1,
    );
    return ['', ...prefixesOf(above)].flatMap((prefix): Form[] => [
      { region, pattern: new RegExp(`^${prefix}${full}`), length: prefix.length + full.length },
      ...short.map((name) => ({
        region,
        pattern: new RegExp(`^${prefix}${name}${NOT_SHORT}`),
        length: prefix.length + name.length,
      })),
    ]);
  });
  return forms.toSorted((a, b) => b.length - a.length);
}

/** 江西省赣州市, 赣州市 in front of 章贡区. */
function prefixesOf(above: readonly Region[]): string[] {
  return above.flatMap((_, from) =>
    above.slice(from).map((_region, n) =>
      above
        .slice(from, from + n + 1)
        .map(({ name }) => name)
        .reverse()
        .join(''),
    ),
  );
}

function cut(words: string, chain: readonly Region[], forms: readonly Form[]): Cut | null {
  const form = forms.find(({ pattern }) => pattern.test(words));
  if (form) return { region: form.region, rest: words.slice(form.length) };
  const level = LEVEL.exec(words)?.[0];
  const region = level && chain.find(({ name }) => name.endsWith(level));
  return region ? { region, rest: words.slice(level.length) } : null;
}

/** 上海市委 → 市委, 江西省直机关工委 → 省直机关工委; a place that stands for its government stays, 青浦区. */
function stemOf({ region, rest }: Cut, words: string): string {
  if (rest.length > 1 && !/^(?:[直级属]|管局$)/.test(rest)) return rest;
  return rest === '' ? words : region.name.slice(-1) + rest;
}

/** Whether a name is that of a central authority, 国家发展改革委, and not of its local branch, 国家税务总局上海市税务局. */
function isCentral(words: string, forms: readonly Form[]): boolean {
  if (MINISTRY.test(words)) return true;
  if (!CENTRAL.test(words) || !isAuthority(words) || /公司$|分[局行部]|支行/.test(words)) return false;
  return !forms.some(({ region }) => words.includes(region.name.replace(KIND, '')));
}

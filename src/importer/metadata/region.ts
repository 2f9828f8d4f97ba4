import type { Level } from '../../model/level.ts';
import type { Region } from '../../model/register.ts';
import { simplify } from '../../text/traditional.ts';
import { isNational, levelOfUnlisted } from './level-of-name.ts';

/** The region and the level of a document; either may be null. */
interface Place {
  region: Region | null;
  level: Level | null;
  /** The places with that name, where there are several. */
  candidates: readonly Region[];
}

interface Hit {
  end: number;
  regions: readonly Region[];
}

interface Register {
  byId: ReadonlyMap<string, Region>;
  byName: ReadonlyMap<string, readonly Region[]>;
  longest: number;
}

/**
 * The place in the first text that names one, of issuers and titles: 上海市长宁区 is 长宁区, 阜新蒙古族自治县 is not 阜新市. A name
 * that several places share, 朝阳区, is resolved by the city or province in the texts and the context; else the region is null.
 */
export function readPlace(
  texts: readonly string[],
  regions: readonly Region[],
  context: readonly string[] = [],
): Place {
  const register = indexOf(regions);
  const around = namedIn([...texts, ...context], register);
  let level: Level | null = null;
  for (const words of texts.map(bare)) {
    const text = withoutMinistry(words, register);
    if (text === words && isNational(words))
      return { region: register.byId.get('china') ?? null, level: 'nation', candidates: [] };
    const hits = hitsIn(text, register);
    const path = pathOf(hits, register, around);
    const unknown = levelOfUnlisted(text.slice(path?.end ?? 0));
    if (path?.region && !unknown) return { region: path.region, level: path.region.level, candidates: [] };
    const shared = hits[0]?.regions ?? [];
    level ??= unknown ?? sharedLevel(shared);
    if (path || hits.length > 0)
      return { region: null, level, candidates: unknown || shared.length < 2 ? [] : shared };
  }
  return { region: null, level, candidates: [] };
}

/** A ministry before the place of its local office: 国家税务总局|上海市税务局, 中国人民银行|上海总部. */
const MINISTRY =
  /^(?:国家[\p{sc=Han}]{2,12}?(?:总局|局|委员会)|中国[\p{sc=Han}]{2,14}?(?:银行|局|委员会|公司|协会)|中华人民共和国(?=.{2,12}(?:海关|海事局)))/u;

function withoutMinistry(text: string, { byName, longest }: Register): string {
  const rest = text.slice(MINISTRY.exec(text)?.[0].length ?? 0);
  const lengths = Array.from({ length: longest }, (_, i) => i + 1);
  return rest !== text && lengths.some((length) => byName.has(rest.slice(0, length))) ? rest : text;
}

function bare(text: string): string {
  return simplify(text).replace(/\s/g, '');
}

const indexes = new WeakMap<readonly Region[], Register>();

function indexOf(regions: readonly Region[]): Register {
  const known = indexes.get(regions);
  if (known) return known;
  const byId = new Map(regions.map((region) => [region.id, region]));
  const byName = new Map<string, Region[]>();
  for (const region of regions) {
    for (const name of namesOf(region, byId)) byName.set(name, [...(byName.get(name) ?? []), region]);
  }
  const index = { byId, byName, longest: Math.max(0, ...[...byName.keys()].map(({ length }) => length)) };
  indexes.set(regions, index);
  return index;
}

/** The names of a region without that of its parent: 朝阳区 for 北京市朝阳区. */
function namesOf({ name, names, parent }: Region, byId: ReadonlyMap<string, Region>): Set<string> {
  const above = (parent && byId.get(parent)?.name) || '';
  const own = above && name.startsWith(above) ? name.slice(above.length) : name;
  return new Set([own, ...names].map(simplify));
}

/** What follows a short name that is the beginning of another place's name: 阜新 in 阜新县, 青山 in 青山蒙古族自治县. */
const OTHER_PLACE = /^(?:[\p{sc=Han}]{1,12}族自治|自治|[市县区旗乡镇]|街道)/u;

const WHOLE = /(?:[省市县区旗盟州]|兵团|国务院|中华人民共和国)$/u;

function hitsIn(text: string, { byName, longest }: Register): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < text.length; at = Math.max(at + 1, hits.at(-1)?.end ?? 0)) {
    for (let length = Math.min(longest, text.length - at); length > 1; length--) {
      const name = text.slice(at, at + length);
      const regions = byName.get(name);
      if (!regions || (!WHOLE.test(name) && OTHER_PLACE.test(text.slice(at + length)))) continue;
      hits.push({ end: at + length, regions });
      break;
    }
  }
  return hits;
}

/** The regions that texts name unambiguously. */
function namedIn(texts: readonly string[], register: Register): Set<string> {
  const hits = texts.flatMap((text) => hitsIn(bare(text), register));
  return new Set(hits.flatMap(({ regions }) => (regions.length === 1 ? regions.map(({ id }) => id) : [])));
}

/** The first place, then the one named after it that lies in it, and so on. */
function pathOf(hits: readonly Hit[], register: Register, around: ReadonlySet<string>) {
  let found: { region: Region | null; end: number } | null = null;
  for (const { regions, end } of hits) {
    const outer: Region | null = found?.region ?? null;
    const inner: readonly Region[] = outer
      ? regions.filter((region) => liesIn(region, (id) => id === outer.id, register))
      : regions;
    if (inner.length === 0) continue;
    const sure: readonly Region[] =
      inner.length === 1 ? inner : inner.filter((one) => liesIn(one, (id) => around.has(id), register));
    if (outer === null || sure.length === 1)
      found = { region: sure.length === 1 ? (sure[0] ?? null) : null, end };
  }
  return found;
}

function liesIn({ parent }: Region, test: (id: string) => boolean, register: Register): boolean {
  if (parent === null || parent === 'china') return false;
  const above = register.byId.get(parent);
  return test(parent) || (above !== undefined && liesIn(above, test, register));
}

function sharedLevel(regions: readonly Region[]): Level | null {
  const levels = new Set(regions.map(({ level }) => level));
  return levels.size === 1 ? ([...levels][0] ?? null) : null;
}

import { pinyin } from 'pinyin-pro';
import type { Plan } from '../model/plan.ts';
import type { Registers, Unit } from '../model/register.ts';
import { type PlacedName, unitPlacer } from './unit-places.ts';
import { unitKey } from './unit-register.ts';

/** The longest part of an id that is spelled from a name. */
const MAX_LETTERS = 48;

/**
 * The entries for the bodies that a plan with facts names and the register lacks, in the order of the plan: 市教育局 in a plan of
 * 长宁 → { id: 'shanghai-jiaoyuju', name: '市教育局', region: 'shanghai', reviewed: false }. Names that differ only in the place
 * in front, 市教育局 and 上海市教育局, are one body. A plan without a region has none: nobody knows whose its bodies are.
 */
export function newUnits(
  { region, clauses }: Pick<Plan, 'region' | 'clauses'>,
  { units, regions }: Pick<Registers, 'units' | 'regions'>,
): Unit[] {
  if (region === null) return [];
  const place = unitPlacer(region, regions);
  const taken = new Set(units.flatMap(({ id, formerly }) => [id, ...formerly]));
  const created = new Map<string, Unit>();
  for (const { name, unit, collective } of clauses.flatMap((clause) => clause.units)) {
    const placed = place(name);
    const key = unitKey(placed) ?? `${placed.region} ${name}`;
    if (unit !== null || created.has(key)) continue;
    const id = freeId(placed, taken);
    taken.add(id);
    created.set(key, entryOf({ id, name, region: placed.region, collective }));
  }
  return [...created.values()];
}

function entryOf(entry: Pick<Unit, 'id' | 'name' | 'region' | 'collective'>): Unit {
  return { ...entry, names: [], misprints: {}, reviewed: false, formerly: [] };
}

/** The id of a body by rule, with -2, -3 … where another body has it: shanghai-jiaoyuju, shanghai-jiaoyuju-2. */
function freeId({ region, stem }: PlacedName, taken: ReadonlySet<string>): string {
  const id = [region, spell(stem)].filter(Boolean).join('-');
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
  return free;
}

/** A name in Hanyu Pinyin without tones, ü as v, ended after a whole syllable where it is too long: 应急局 → yingjiju. */
function spell(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true, traditional: true });
  let letters = '';
  for (const syllable of syllables.map((one) => one.toLowerCase().replace(/[^a-z0-9]/g, ''))) {
    if (letters.length + syllable.length > MAX_LETTERS) break;
    letters += syllable;
  }
  return letters;
}

import { regionChain } from '../../model/region-chain.ts';
import type { Registers } from '../../model/register.ts';
import type { PlacedSource, PlanSource } from './sources.ts';

/** A plan with the names of its place, 长宁区, and of those above it, 上海市 and 沪, up to the provinces. */
export function placeSource(source: PlanSource, registers: Pick<Registers, 'regions'>): PlacedSource {
  const places = placesOf(source.plan.region, registers);
  return { ...source, places, read: () => ({ ...source.read(), places }) };
}

/** The kind of place at the end of a name: 区 in 长宁区. */
const KIND = /(?<=..)(?:自治[区州县旗]|地区|新区|[省市县区旗盟州])$/u;

/** The names by which the places of plans are called, long ones first: 长宁区, 长宁; of 北京市东城区 also 东城区 and 东城. */
export function placeNames(places: readonly PlacedSource[]): string[] {
  const full = new Set(places.flatMap((source) => source.places));
  const parts = [...full].flatMap((name) => {
    const above = [...full].find((other) => other !== name && name.startsWith(other));
    return above ? [name, name.slice(above.length)] : [name];
  });
  const names = parts.flatMap((name) => [name, name.replace(KIND, '')]);
  const known = [...new Set(names)].filter((name) => /^\p{Script=Han}{2,}$/u.test(name));
  return known.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** The names of a region and of those above it. The country is only named for plans of its own: all others lie in it. */
export function placesOf(id: string | null, registers: Pick<Registers, 'regions'>): string[] {
  const chain = regionChain(id, registers).filter((region) => region.level !== 'nation' || region.id === id);
  return chain.flatMap(({ name, names }) => [name, ...names]);
}

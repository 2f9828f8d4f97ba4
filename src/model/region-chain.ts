import type { Region, Registers } from './register.ts';

/** The regions of each register by id; cached, since thousands of plans ask for theirs. */
const cache = new WeakMap<Registers['regions'], ReadonlyMap<string, Region>>();

/** The regions of a register by id. */
export function regionsById({ regions }: Pick<Registers, 'regions'>): ReadonlyMap<string, Region> {
  const known = cache.get(regions) ?? new Map(regions.map((region) => [region.id, region]));
  cache.set(regions, known);
  return known;
}

/** A region and those that contain it, the lowest first: 长宁区, 上海市, 中华人民共和国; empty for one that the register lacks. */
export function regionChain(id: string | null, registers: Pick<Registers, 'regions'>): Region[] {
  const region = regionsById(registers).get(id ?? '');
  return region ? [region, ...regionChain(region.parent, registers)] : [];
}

import type { Region } from '../../model/register.ts';

/** The place that issuer or title name, the longest name first: 上海市长宁区 is 长宁区, not 上海市. */
export function findRegion(texts: readonly string[], regions: readonly Region[]): Region | null {
  const names = regions.flatMap((region) => [region.name, ...region.names].map((name) => ({ name, region })));
  names.sort((a, b) => b.name.length - a.name.length);
  for (const text of texts) {
    const found = names.filter(({ name }) => text.includes(name)).map(({ region }) => region);
    const deepest = found.find((region) => found.some((other) => other.id === region.parent)) ?? found[0];
    if (deepest) return deepest;
  }
  return null;
}

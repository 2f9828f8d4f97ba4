import { isMap, isSeq, parseDocument } from 'yaml';
import type { Unit } from '../model/register.ts';
import { yamlLine } from './yaml-line.ts';

/**
 * The text of units.yaml with more entries, all else unchanged: each after the first entries of its region, or at the end where
 * the file has none of it.
 */
export function addUnits(yaml: string, units: readonly Unit[]): string {
  const byRegion = Map.groupBy(units, ({ region }) => region);
  return [...byRegion].reduce(
    (text, [region, own]) => insert(text, region, own.map(printUnit).join('')),
    yaml,
  );
}

/** An entry of units.yaml on a line, without the fields that are at their defaults: - { id: changzhi-jiaoyuju, name: 市教育局 … }. */
export function printUnit({ names, misprints, collective, reviewed, formerly, ...rest }: Unit): string {
  const entry = {
    ...rest,
    ...(names.length > 0 ? { names } : {}),
    ...(Object.keys(misprints).length > 0 ? { misprints } : {}),
    ...(collective ? { collective } : {}),
    ...(reviewed ? {} : { reviewed }),
    ...(formerly.length > 0 ? { formerly } : {}),
  };
  return `- ${yamlLine(entry)}\n`;
}

function insert(yaml: string, region: string, entries: string): string {
  const text = yaml.replace(/^\[\s*\]\s*$/m, '').replace(/\s*$/, '\n');
  const end = endOfRegion(text, region);
  if (end !== null) return text.slice(0, end) + entries + text.slice(end);
  return text === '\n' ? entries : `${text}\n${entries}`;
}

/** Where the line ends that closes the first run of entries of a region; null where there is none. */
function endOfRegion(yaml: string, region: string): number | null {
  const { contents } = parseDocument(yaml);
  const items = isSeq(contents) ? contents.items.filter((item) => isMap(item)) : [];
  const isOfRegion = (item: (typeof items)[number]) => String(item.get('region')) === region;
  const first = items.findIndex(isOfRegion);
  if (first < 0) return null;
  const next = items.findIndex((item, i) => i > first && !isOfRegion(item));
  const valueEnd = items.at(next < 0 ? -1 : next - 1)?.range?.[1] ?? yaml.length;
  return yaml.indexOf('\n', yaml.slice(0, valueEnd).trimEnd().length) + 1;
}
